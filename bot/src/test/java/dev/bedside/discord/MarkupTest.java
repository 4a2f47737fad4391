package dev.bedside.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    /** Pieces that mean something to Discord, and some that do not. */
    private static final String[] PIECES = {
        "*",
        "**",
        "***",
        "_",
        "__",
        "~~",
        "~",
        "|",
        "||",
        "`",
        "``",
        "```",
        "\\",
        "\\\\",
        "#",
        "##",
        "### ",
        "-",
        "- ",
        "-# ",
        "> ",
        ">>> ",
        "+ ",
        "1. ",
        "12) ",
        "7.",
        "[",
        "]",
        "(",
        ")",
        "](",
        "<",
        ">",
        "<@",
        "<@!",
        "<@&",
        "<#",
        "<t:",
        ":R>",
        ":f>",
        "<:",
        "<a:",
        "</",
        "@",
        "@everyone",
        "@here",
        "&",
        "!",
        ":",
        "://",
        "https://",
        "http:",
        "//",
        "discord.gg/",
        "discord.com/invite/",
        "mailto:",
        "example.org",
        "smile",
        ":+1:",
        "12",
        "345",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\r\n",
        "\u2028",
        "\u000B",
        "\u0000",
        "a",
        "word",
        "é",
        "日本",
        "🙂",
        "\uD83D",
        "\uDE42",
        "\uE000",
        "\uE001",
        "\uE000<@1>\uE001x",
        "\u202E",
        "\u202C",
        "\u2066",
        "\u2069",
        "\u200B",
        "Z͑ͫ̓",
        "شكرا",
        "\uFEFF"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**bold** *it* __u__ _i_ ~~gone~~ ||spoiler|| `code`",
                "```java\nint x;\n```",
                "# one\n## two\n### three\n  # four",
                "-# small print",
                "> a quote\n>>> a long one",
                "- a\n* b\n+ c\n  - d",
                "1. one\n2) two\n 33. three",
                "[our site](https://evil.example)",
                "<https://evil.example> https://evil.example http://a.b steam://run/1 DISCORD://x",
                "discord.gg/abc Discord.com/invite/abc discordapp.com/invite/x",
                "@everyone @here <@123> <@!123> <@&456> <#789> </ban:1> <id:customize>",
                "<t:1:R> <t:-5> :smile: <:x:1> <a:x:1> :thumbsup::skin-tone-2:",
                "<mailto:a@b.c> <tel:+12345> <me@example.org> me@example.org",
                "\\*not escaped by them\\* \\\\*still*",
                "¯\\_(ツ)_/¯",
                "*\n*",
                "_\n\n_",
                "a*b*c",
                "snake_case_name",
                "\uE000<@1\uE001> \uE001<@1>\uE000 <\uE000@2>",
                "@every\uE000one @\uE001here",
                "*\uE000*bold*\uE001*"
            })
    void formatsNothingOfWhatStrangersWrite(String nasty) {
        var escaped = Markup.escape(nasty);

        assertThat(Markdown.formats(escaped)).isEmpty();
        assertThat(Markdown.shown(escaped)).isEqualTo(Markup.clean(nasty));
    }

    @Test
    void formatsNothingOfAnyMixture() {
        var chance = new Random(20261125);
        for (int i = 0; i < 20_000; i++) {
            var nasty = IntStream.range(0, 1 + chance.nextInt(12))
                    .mapToObj(each -> PIECES[chance.nextInt(PIECES.length)])
                    .collect(Collectors.joining())
                    .replace("\uE000<@1>\uE001", "\uE000\uE001");

            var escaped = Markup.escape(nasty);

            assertThat(Markdown.formats(escaped)).as(nasty).isEmpty();
            assertThat(escaped).doesNotContain("\uE000", "\uE001", "\r", "\0");
        }
    }

    @Test
    void letsThroughWhatThisAdapterMarked() {
        var text = "*Hi* " + Markup.own("<@12>") + ", " + Markup.own("<@&34>") + " " + Markup.own("<#56>") + " by "
                + Markup.own("<t:1764086400:R>") + " <@99>";

        assertThat(Markup.escape(text)).isEqualTo("\\*Hi\\* <@12>, <@&34> <#56> by <t:1764086400:R> \\<\\@99>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<@1> <@2>", "@everyone", "**x**", "https://evil.example", "<@1", "<t:1:Z>", ""})
    void letsNothingElseThroughBetweenMarks(String inside) {
        assertThat(Markdown.formats(Markup.escape(Markup.own(inside)))).isEmpty();
    }

    @Test
    void dropsItsMarksFromWhatComesIn() {
        assertThat(Markup.escape(Markup.clean("\uE000<@1>\uE001"))).isEqualTo("\\<\\@1>");
    }

    @Test
    void leavesOrdinaryWordsAsTheyAre() {
        var text =
                "Dr. O'Neill was great! 5/5, 10:30 a.m. – €20 (really) & \"kind\"; see you soon…\n\nInés 😀 100% + more > less";

        assertThat(Markup.escape(text)).isEqualTo(text);
    }

    @Test
    void keepsLines() {
        assertThat(Markup.escape("a\r\nb\rc\u2028d\n\ne\n")).isEqualTo("a\nb\nc\nd\n\ne\n");
    }

    @Test
    void takesALineOfSeveral() {
        assertThat(Markup.escapeToLine(" a \n\n # b\n")).isEqualTo("a # b");
    }

    @Test
    void closesWhatTurnsTheLineRound() {
        assertThat(Markup.escape("\u202Eevil\nnext")).isEqualTo("\u2068\u202Eevil\u202C\u2069\nnext");
        assertThat(Markup.escape("\u2066a\u202Bb\u2069c\u202C")).isEqualTo("\u2068\u2066a\u202Bb\u202C\u2069c\u2069");
        assertThat(Markup.escape("a\u2069\u202Cb")).isEqualTo("\u2068ab\u2069");
        assertThat(Markup.escape("شكرا!")).isEqualTo("\u2068شكرا!\u2069");
    }

    @Test
    void replacesHalvesOfCharacters() {
        assertThat(Markup.escape("a\uD83Db\uDE42c🙂")).isEqualTo("a\uFFFDb\uFFFDc🙂");
    }
}
