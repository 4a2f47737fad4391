package dev.bedside.practice;

import dev.bedside.config.Template;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What to do first where a review is about more than a reply.
 *
 * @param byConcern by the id of the concern
 * @param regions the last one stands for every zone that no other has
 */
public record FirstSteps(Map<String, Map<String, Steps>> byConcern, List<Region> regions) {

    /** The concerns that have first steps, the most pressing first. */
    static final List<String> CONCERNS = List.of("self-harm", "violence", "abuse", "patient-safety", "legal-threat");

    /** The languages in which they are written. */
    static final List<String> LANGUAGES = List.of("en", "es");

    /** What differs from region to region. */
    static final List<String> PLACEHOLDERS = List.of("emergency", "crisis", "report");

    /** More is not read by somebody who has to act. */
    private static final int MOST = 6;

    public FirstSteps {
        byConcern = Map.copyOf(byConcern);
        regions = List.copyOf(regions);
    }

    /**
     * What to do about one concern, in one language.
     *
     * @param team for everybody who sees the channel
     * @param approvers for those who may read what is held back
     */
    record Steps(List<Template> team, List<Template> approvers) {

        Steps {
            team = List.copyOf(team);
            approvers = List.copyOf(approvers);
        }
    }

    /**
     * Where the same help and the same authorities are in reach.
     *
     * @param zones a star at the end stands for everything that begins so
     * @param words what the placeholders stand for, by language
     */
    record Region(String id, List<String> zones, Map<String, Map<String, String>> words) {

        private boolean has(ZoneId zone) {
            return zones.stream()
                    .anyMatch(each -> each.endsWith("*")
                            ? zone.getId().startsWith(each.substring(0, each.length() - 1))
                            : zone.getId().equals(each));
        }
    }

    /**
     * The steps for the concerns of a review, the most pressing first, at most six.
     *
     * @param concerns ids; those without first steps are passed over
     * @param zone of the practice, which tells its region
     * @param language one that is not known gives way to English
     * @param approver whether the reader may read what is held back
     */
    public List<String> of(Collection<String> concerns, ZoneId zone, String language, boolean approver) {
        var spoken = LANGUAGES.contains(language) ? language : LANGUAGES.getFirst();
        var region = regions.stream().filter(each -> each.has(zone)).findFirst().orElse(regions.getLast());
        var values = Objects.requireNonNull(region.words().get(spoken));
        var lines = new ArrayList<String>();
        CONCERNS.stream()
                .filter(concerns::contains)
                .map(concern -> Objects.requireNonNull(byConcern.get(concern)))
                .map(steps -> Objects.requireNonNull(steps.get(spoken)))
                .forEach(steps -> {
                    steps.team().forEach(line -> lines.add(line.fill(values)));
                    if (approver) {
                        steps.approvers().forEach(line -> lines.add(line.fill(values)));
                    }
                });
        return lines.stream().distinct().limit(MOST).toList();
    }
}
