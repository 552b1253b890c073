package io.parley.system.doctor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;

/** Topics have partitions enough for all replicas, all of them with a leader and all their copies. */
record TopicCheck(Map<String, Object> kafka, int partitions) implements Check {

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public List<Complaint> look() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            Set<String> names = new TreeSet<>(admin.listTopics().names().get());
            return judge(admin.describeTopics(names).allTopicNames().get().values(), partitions);
        }
    }

    static List<Complaint> judge(Collection<TopicDescription> topics, int partitions) {
        List<Complaint> complaints = new ArrayList<>();
        if (topics.isEmpty())
            complaints.add(new Complaint("Kafka has no topics", "start the services, or apply components/kafka"));
        for (TopicDescription topic : topics) {
            if (topic.partitions().size() < partitions)
                complaints.add(
                        new Complaint(
                                "%s has %d partitions of %d: more replicas than that would have nothing to do"
                                        .formatted(
                                                topic.name(), topic.partitions().size(), partitions),
                                "raise spec.partitions of its KafkaTopic while nothing is written, or order of a key is lost once"));
            if (topic.partitions().stream().anyMatch(TopicCheck::isShort))
                complaints.add(new Complaint(
                        "%s has partitions without a leader or with too few copies".formatted(topic.name()),
                        "bring the missing broker back; docs/operators/disaster.md"));
        }
        return complaints;
    }

    private static boolean isShort(TopicPartitionInfo partition) {
        return partition.leader() == null
                || partition.isr().size() < partition.replicas().size();
    }
}
