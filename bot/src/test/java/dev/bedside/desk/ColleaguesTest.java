package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Sight;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColleaguesTest {

    @Test
    void knowsWhoSpokeLastHoweverManySpokeBefore() {
        var work = Workplace.alone(Map.of());
        var colleagues = new Colleagues(work.chat);
        var workspace = work.channel.workspace();
        for (int n = 0; n < 2_000; n++) {
            colleagues.met(workspace, Chatter.person("colleague" + n));
        }
        colleagues.met(workspace, Chatter.person("Petra"));

        var practice = work.office.workspaces().practice(work.channel.practice());
        var company = new Company(Company.Kind.TEAM, work.channel.place(), workspace, practice, Set.of(), null, false);
        var ana = new Actor("ana", workspace, new Sight(Set.of()), Set.of("team"), false);
        var talker = Talker.of(company, ana, "en", work.office.wordings());
        assertThat(colleagues.find(talker, "petra")).contains("Petra");
    }
}
