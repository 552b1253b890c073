package io.parley.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends an answer that fits into the container's buffer (8 KB) at once and with its length. Spring flushes what it wrote, so that
 * every small answer went out in chunks, in two packets, and the gateway woke up for each.
 *
 * <p>What is streamed, for which the request became asynchronous, is sent as it comes.
 */
final class WholeAnswerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new WholeAnswer(request, response));
    }

    private static final class WholeAnswer extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private @Nullable ServletOutputStream stream;

        WholeAnswer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (request.isAsyncStarted()) super.flushBuffer();
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            ServletOutputStream known = stream;
            if (known != null) return known;
            known = new Unhurried(request, super.getOutputStream());
            stream = known;
            return known;
        }
    }

    private static final class Unhurried extends ServletOutputStream {

        private final HttpServletRequest request;
        private final ServletOutputStream container;

        Unhurried(HttpServletRequest request, ServletOutputStream container) {
            this.request = request;
            this.container = container;
        }

        // Otherwise the container does, when its buffer is full or the answer is whole.
        @Override
        public void flush() throws IOException {
            if (request.isAsyncStarted()) container.flush();
        }

        @Override
        public void write(int octet) throws IOException {
            container.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            container.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            container.close();
        }

        @Override
        public boolean isReady() {
            return container.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            container.setWriteListener(listener);
        }
    }
}
