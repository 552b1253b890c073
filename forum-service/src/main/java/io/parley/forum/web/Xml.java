package io.parley.forum.web;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document that is written from its start to its end. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private Xml() throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
    }

    static String document(Content content) {
        try {
            Xml xml = new Xml();
            content.write(xml);
            xml.xml.writeEndDocument();
            return xml.text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An element with others in it; attributes by name and value in turns. */
    void element(String name, Content content, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        for (int nth = 0; nth < attributes.length; nth += 2) xml.writeAttribute(attributes[nth], attributes[nth + 1]);
        content.write(this);
        xml.writeEndElement();
    }

    void text(String name, String value, String... attributes) throws XMLStreamException {
        element(name, inner -> inner.xml.writeCharacters(allowed(value)), attributes);
    }

    // XML can't hold most control characters, not even escaped.
    private static String allowed(String value) {
        return value.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }

    /** What an element contains. */
    interface Content {

        void write(Xml xml) throws XMLStreamException;
    }
}
