package dev.bedside.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FileReaderTest {

    private static final String HEAD = """
            From: =?UTF-8?Q?Rese=C3=B1as?= <noreply@reviews.example>
            To: desk@larkfield.example
            Subject: =?UTF-8?B?Tienes una nueva rese=C3=B1a?=
            Date: Tue, 10 Nov 2026 09:12:00 +0000
            MIME-Version: 1.0
            """;

    private final FileReader reader = new FileReader();

    private String mail(String headers, String body) {
        var raw = (HEAD.replace("=?UTF-8?B?Tienes una nueva rese=C3=B1a?=", "=?UTF-8?Q?Nueva_rese=C3=B1a?=")
                        + headers
                        + "\n\n"
                        + body)
                .replace("\n", "\r\n");
        return reader.read("a.eml", raw.getBytes(StandardCharsets.ISO_8859_1)).replace("\r", "");
    }

    @Test
    void opensFourKindsOfFilesUpToAMegabyte() {
        assertThat(FileReader.reads("Review.TXT", 10)).isTrue();
        assertThat(FileReader.reads("mail.eml", 1 << 20)).isTrue();
        assertThat(FileReader.reads("list.csv", 10)).isTrue();
        assertThat(FileReader.reads("hook.json", 10)).isTrue();
        assertThat(FileReader.reads("hook.json", (1 << 20) + 1)).isFalse();
        assertThat(FileReader.reads("list.xlsx", 10)).isFalse();
        assertThat(FileReader.reads("picture.png", 10)).isFalse();
        assertThat(FileReader.reads("no ending", 10)).isFalse();
    }

    @Test
    void readsTheEncodingsThatTextsComeIn() {
        for (var charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252")}) {
            assertThat(reader.read("a.txt", "muy atenta la señora “Inés”".getBytes(charset)))
                    .isEqualTo("muy atenta la señora “Inés”");
        }
        assertThat(reader.read("a.txt", "\uFEFFkind".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("kind");
        assertThat(reader.read("a.txt", "\uFEFFkind".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("kind");
    }

    @Test
    void readsAQuotedPrintableMail() {
        var text = mail(
                "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable",
                "La se=F1ora fue muy amable y =\nexplic=F3 todo.");
        assertThat(text)
                .startsWith("From: Reseñas <noreply@reviews.example>\nSubject: Nueva reseña\nDate: Tue, 10 Nov 2026")
                .endsWith("\n\nLa señora fue muy amable y explicó todo.");
    }

    @Test
    void readsABase64Mail() {
        var body =
                Base64.getMimeEncoder().encodeToString("Nobody explained the bill.".getBytes(StandardCharsets.UTF_8));
        var text = mail("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", body);
        assertThat(text).endsWith("\n\nNobody explained the bill.");
    }

    @Test
    void prefersThePlainOneOfTwoAlternatives() {
        var text = mail("Content-Type: multipart/alternative; boundary=xyz", """
                --xyz
                Content-Type: text/plain; charset=utf-8

                Nobody explained the bill.
                --xyz
                Content-Type: text/html; charset=utf-8

                <p>Nobody <b>explained</b> it in colour.</p>
                --xyz--
                """);
        assertThat(text).contains("Nobody explained the bill.").doesNotContain("colour");
    }

    @Test
    void readsAnHtmlMailAsItIsSeen() {
        var text = mail("Content-Type: text/html; charset=utf-8", """
                <html><head><style>p {color: red}</style><title>unseen</title></head><body>
                <div style="display: none">preview of it</div>
                <table><tr><td><img alt="2 star rating" src="x.png"></td><td>Perla Q.</td></tr></table>
                <p>Nobody explained<br>the bill&nbsp;to me.</p>
                <a href="https://reviews.example/r/1?id=9">Read more</a><script>var a;</script>
                </body></html>""");
        assertThat(text)
                .contains("2 star rating", "Perla Q.", "Nobody explained\nthe bill to me.")
                .contains("[Read more](https://reviews.example/r/1?id=9)")
                .doesNotContain("unseen", "preview", "var a", "color");
    }

    @Test
    void readsAMailThatWasForwardedWhole() {
        var text = mail("Content-Type: multipart/mixed; boundary=xyz", """
                --xyz
                Content-Type: text/plain

                see below
                --xyz
                Content-Type: message/rfc822

                From: Yelp <no-reply@yelp.example>
                Subject: You have a new review
                Content-Type: text/plain

                Nobody explained the bill.
                --xyz
                Content-Type: image/png
                Content-Disposition: attachment; filename=a.png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --xyz--
                """);
        assertThat(text)
                .contains("see below", "From: Yelp", "Subject: You have a new review", "Nobody explained the bill.")
                .doesNotContain("PNG");
    }

    @Test
    void takesWhatIsNoMailForText() {
        assertThat(reader.read("a.eml", "Nobody explained the bill.".getBytes(StandardCharsets.UTF_8)))
                .contains("Nobody explained the bill.");
        assertThat(reader.read("a.eml", new byte[0])).isEmpty();
        assertThat(mail("Content-Type: text/plain; charset=no-such-thing", "kind"))
                .endsWith("kind");
    }
}
