package dev.bedside.day;

import dev.bedside.cli.Served;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ExploreTest {
    @Test
    void look(@TempDir Path dir) throws Exception {
        var json = JsonMapper.builder().build();
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        try (var stage = new OwnStage()) {
            var roles = new LinkedHashMap<String, Town.Role>();
            roles.put("Front desk", new Town.Role(true, false));
            roles.put("Practice managers", new Town.Role(true, false));
            var server = stage.open(new Town("Larkfield", "olga", roles,
                    Map.of("ann", List.of("Front desk"), "nina", List.of("Practice managers")),
                    Map.of("reviews", List.of(), "approvals", List.of("Practice managers"), "lounge", List.of())));
            try (var served = Served.open(stage.settings(), dir)) {
                Awaitility.await().until(() -> served.isConnected() && stage.hasCommands());
                var ch = server.channel("reviews");
                var a = stage.slash(server.person("olga"), ch, "setup", Map.of("practice", "Larkfield Family Clinic", "phone", "555 0142", "timezone", "Eastern",
                    "contact", "our practice manager", "team", server.role("Front desk"), "approvers", server.role("Practice managers"), "approvers-channel", server.channel("approvals"), "on-call", server.person("nina"), "hours", "always"));
                System.out.println(a.ack() + " " + a.millis() + "\n" + a.answer().text());
                var q = stage.slash(server.person("olga"), ch, "settings", Map.of("name", "quiet-hours", "value", "none"));
                System.out.println(q.answer().text());
                for (var mail : Mailbag.ALL) {
                    String id = switch (mail.how()) {
                        case TYPED -> stage.say(ch, server.person("ann"), mail.text());
                        case HOOKED -> stage.hook(ch, "Zapier", mail.text(), json.createArrayNode(), json.createArrayNode());
                        case EMBEDDED -> stage.hook(ch, "Birdeye", "", json.createArrayNode().add(json.createObjectNode().put("title", mail.title()).put("description", mail.text())), json.createArrayNode());
                        case FORWARDED -> stage.forward(ch, server.person("ann"), stage.say(server.channel("lounge"), server.person("ann"), mail.text()));
                        case ATTACHED -> stage.attach(ch, server.person("ann"), "", mail.title(), mail.text());
                    };
                    try {
                    Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> stage.messages(ch).stream().filter(s -> s.answers().equals(id)).count() >= mail.cards().size());
                    } catch (Exception e) { System.out.println("!!!! FEWER"); }
                    System.out.println("######## " + mail.name() + " " + mail.cards());
                    for (var s : stage.messages(ch)) if (s.answers().equals(id)) System.out.println("---- " + s.text() + "\n[" + s.buttons() + " " + s.files() + "]");
                }
                System.out.println("ALL " + stage.messages(ch).size());
                for (var s : stage.messages(ch)) System.out.println(s.id() + " <- " + s.answers() + " " + s.text().lines().findFirst().orElse("") + " " + s.pinged());
                for (var s : stage.messages(server.channel("approvals"))) System.out.println("APPR " + s.text() + " " + s.buttons());
                System.out.println(stage.errors());
            }
        }
    }
}
