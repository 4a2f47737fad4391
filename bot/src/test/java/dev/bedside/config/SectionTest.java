package dev.bedside.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SectionTest {

    private static Section section(String yaml) {
        return new ConfigFile("x.yml", "config/x.yml", yaml).section();
    }

    private static void refuses(String yaml, Consumer<Section> reading, String message) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> reading.accept(section(yaml)))
                .withMessageContaining(message);
    }

    private static void ignore(Section section) {
        assertThat(section.keys()).isNotNull();
    }

    @Test
    void knowsTheLineOfEveryText() {
        var section = section("# a comment\nname: Larkfield\ntags:\n  - one\n  - 'two: three'\n");
        assertThat(section.line("name")).isEqualTo(new Line("Larkfield", new Place("config/x.yml", 2)));
        assertThat(section.lines("tags")).extracting(Line::text).containsExactly("one", "two: three");
        assertThat(section.lines("tags").getLast().place()).hasToString("config/x.yml:5");
    }

    @Test
    void takesASingleTextForAListOfOne() {
        assertThat(section("tags: one").lines("tags")).extracting(Line::text).containsExactly("one");
        assertThat(section("tags:").lines("tags")).isEmpty();
        assertThat(section("other: x").lines("tags")).isEmpty();
    }

    @Test
    void keepsWhatLooksLikeANumberAsItIsWritten() {
        assertThat(section("phone: 0142").line("phone").text()).isEqualTo("0142");
        assertThat(section("yes: on").line("yes").text()).isEqualTo("on");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        refuses("a: 1\nb: 2\na: 3\n", SectionTest::ignore, "config/x.yml:3: ");
        refuses("a: 1\nb: 2\na: 3\n", SectionTest::ignore, "a");
    }

    @Test
    void refusesAKeyNobodyReads() {
        refuses(
                "name: x\nfone: y\n",
                section -> section.allow(Set.of("name", "phone")),
                "config/x.yml:2: unknown key `fone`; known here: name, phone");
    }

    @Test
    void refusesAMissingOrBlankText() {
        refuses("a: 1\n", section -> section.line("name"), "config/x.yml:1: `name:` is missing; add it");
        refuses("a: 1\nname: '  '\n", section -> section.line("name"), "config/x.yml:2: `name:` is missing");
    }

    @Test
    void refusesListsAndMappingsInThePlaceOfATextAndTheOtherWayRound() {
        refuses(
                "a: 1\nname: [x]\n",
                section -> section.line("name"),
                "config/x.yml:2: `name` must be text; put it in quotes");
        refuses("name: {phone}\n", section -> section.line("name"), "config/x.yml:1: `name` must be text");
        refuses("tags: [[x]]\n", section -> section.lines("tags"), "config/x.yml:1: `tags` must be text");
        refuses("sub: text\n", section -> section.section("sub"), "must hold indented `key: value` lines");
        refuses("list: text\n", section -> section.sections("list"), "must hold a list, each item behind a dash");
        refuses(
                "list:\n  - a: 1\n  - text\n",
                section -> section.sections("list"),
                "config/x.yml:3: expected `key: value`");
        refuses("list: text\n", section -> section.items("list"), "must hold a list, each item behind a dash");
    }

    @Test
    void refusesAKeyThatIsNoWord() {
        refuses("? [a, b]\n: c\n", SectionTest::ignore, "config/x.yml:1: a key must be one word followed by a colon");
    }

    @Test
    void namesTheLineOfBrokenYaml() {
        refuses("a: 1\nb: x: y\n", SectionTest::ignore, "config/x.yml:2: not readable as YAML");
        refuses("a: 1\nb: %x\n", SectionTest::ignore, "into quotes");
        refuses("\tb: 1\n", SectionTest::ignore, "config/x.yml:1: ");
        refuses("just words", SectionTest::ignore, "config/x.yml:1: the file must hold `key: value` lines");
    }

    @Test
    void readsSwitches() {
        assertThat(section("off: true").flag("off")).isTrue();
        assertThat(section("off: no").flag("off")).isFalse();
        assertThat(section("other: x").flag("off")).isFalse();
        refuses(
                "off: perhaps",
                section -> section.flag("off"),
                "config/x.yml:1: `off` is true or false, not `perhaps`");
    }

    @Test
    void readsListsOfTextsAndMappingsTogether() {
        var items = section("flags:\n  - plain\n  - {reply: r, review: w}\n").items("flags");
        assertThat(items.getFirst())
                .isInstanceOfSatisfying(
                        Section.Item.Plain.class,
                        plain -> assertThat(plain.line().text()).isEqualTo("plain"));
        assertThat(items.getLast())
                .isInstanceOfSatisfying(
                        Section.Item.Keyed.class,
                        keyed -> assertThat(keyed.section().line("review").text())
                                .isEqualTo("w"));
    }

    @Test
    void survivesYamlThatRefersToItself() {
        refuses("a: &x\n  b: *x\n", section -> section.section("a").section("b").line("c"), "config/x.yml:");
    }
}
