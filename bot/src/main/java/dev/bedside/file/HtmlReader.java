package dev.bedside.file;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Makes lines of an HTML text as they are seen; links keep their address, pictures their words. */
final class HtmlReader {

    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "tr",
            "table",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "hr",
            "section",
            "article",
            "header",
            "footer");

    private static final Set<String> UNSEEN = Set.of("style", "script", "title", "head");
    /** A picture of stars says how many; the name of a logo says the site. */
    private static final int LONGEST_PICTURE = 60;

    String read(String html) {
        var text = new StringBuilder();
        Jsoup.parse(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                switch (node) {
                    case TextNode words when isSeen(words) -> text.append(words.text());
                    case Element element
                    when element.nameIs("br") || LINES.contains(element.normalName()) -> text.append('\n');
                    case Element element when element.nameIs("td") -> text.append(' ');
                    case Element element when isLink(element) -> text.append('[');
                    case Element element when element.nameIs("img") -> text.append(picture(element));
                    default -> {}
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    if (LINES.contains(element.normalName())) {
                        text.append('\n');
                    } else if (isLink(element)) {
                        text.append("](").append(element.attr("href").strip()).append(')');
                    }
                }
            }
        });
        return tidy(text.toString());
    }

    private static boolean isSeen(Node node) {
        for (var each = node.parent(); each != null; each = each.parent()) {
            if (each instanceof Element element
                    && (UNSEEN.contains(element.normalName())
                            || element.attr("style").replace(" ", "").contains("display:none"))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLink(Element element) {
        return element.nameIs("a")
                && element.attr("href").strip().startsWith("http")
                && !element.text().isBlank();
    }

    private static String picture(Element element) {
        var words = element.attr("alt").strip();
        return words.isEmpty() || words.length() > LONGEST_PICTURE ? "" : " " + words + " ";
    }

    private static String tidy(String text) {
        return text.replace('\u00A0', ' ')
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
