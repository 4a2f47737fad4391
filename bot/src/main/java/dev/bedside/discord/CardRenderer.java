package dev.bedside.discord;

import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** Renders a card as one container; what Discord has no room for is attached, never cut. */
final class CardRenderer {

    /** UTF-16 units over all the texts of a message. */
    static final int CHARACTERS = 4000;

    private static final int COMPONENTS = 40;
    private static final int HEADLINE = 1000;
    /** Discord takes ten files; one place is kept for everything that is left over. */
    private static final int FILES = 8;
    /** UTF-16 units; shorter parts than this share one file. */
    private static final int WORTH_A_FILE = 500;

    private final List<CardPiece> pieces = new ArrayList<>();
    private final String headline;
    private final int room;

    private CardRenderer(Card card, List<ActionRow> rows) {
        room = COMPONENTS
                - 1
                - rows.stream().mapToInt(row -> 1 + row.getComponents().size()).sum();
        var whole = Markup.escapeToLine(card.headline());
        if (whole.length() > HEADLINE) {
            pieces.add(CardPiece.of(new Part.Remark(card.headline())));
        }
        headline = whole.isEmpty() ? "" : "### " + sign(card.tint()) + (whole.length() > HEADLINE ? "…" : whole);
        Stream.concat(card.parts().stream(), ControlRenderer.inWords(card.controls()).stream())
                .map(CardPiece::of)
                .forEach(pieces::add);
    }

    /** @param rows what goes below the words */
    static Container render(Card card, List<ActionRow> rows) {
        var renderer = new CardRenderer(card, rows);
        renderer.attachWhatDoesNotFit();
        var components = new ArrayList<ContainerChildComponent>(renderer.blocks());
        components.addAll(rows);
        return Container.of(components).withAccentColor(colour(card.tint()));
    }

    private static int colour(Card.Tint tint) {
        return switch (tint) {
            case GRAVE -> 0xC62828;
            case SERIOUS -> 0xEF6C00;
            case ORDINARY -> 0x5C7C99;
            case GOOD -> 0x2E7D32;
        };
    }

    /** What cannot wait is seen without the colour of the edge too. */
    private static String sign(Card.Tint tint) {
        return switch (tint) {
            case GRAVE -> "🔴 ";
            case SERIOUS -> "🟠 ";
            case ORDINARY, GOOD -> "";
        };
    }

    /** Texts to copy go first, since a file is copied just as well; then whatever is longest. */
    private void attachWhatDoesNotFit() {
        while (length(pieces.stream()) > CHARACTERS) {
            var next = pieces.stream()
                    .filter(piece -> !piece.isAttached() && piece.markdown().length() >= WORTH_A_FILE)
                    .max(Comparator.<CardPiece, Boolean>comparing(CardPiece::isHandedOut)
                            .thenComparing(piece -> piece.markdown().length()));
            if (next.isEmpty() || attached() >= Math.min(FILES, room / 2 - 2)) {
                attachTheRest();
                return;
            }
            pieces.replaceAll(piece -> piece == next.get() ? CardPiece.attached(piece.part()) : piece);
        }
    }

    private int length(Stream<CardPiece> some) {
        return headline.length()
                + some.mapToInt(piece -> piece.markdown().length() + 1).sum();
    }

    private long attached() {
        return pieces.stream().filter(CardPiece::isAttached).count();
    }

    /** What comes first stays as far as there is room for it. */
    private void attachTheRest() {
        var rest = new ArrayList<CardPiece>();
        int left = CHARACTERS - length(pieces.stream().filter(CardPiece::isAttached));
        for (CardPiece piece : pieces) {
            if (!piece.isAttached()) {
                left = rest.isEmpty() ? left - piece.markdown().length() - 1 : left;
                if (left < 0) {
                    rest.add(piece);
                }
            }
        }
        pieces.removeAll(rest);
        pieces.add(CardPiece.attached(new Part.Remark(
                rest.stream().map(piece -> CardPiece.plain(piece.part())).collect(Collectors.joining("\n\n")))));
    }

    /** One block for the headline and the facts below it, one for each run of facts or quotes, one for each other part. */
    private List<ContainerChildComponent> blocks() {
        var blocks = layOut(false);
        return blocks.size() <= room ? blocks : layOut(true);
    }

    /** @param dense whether everything between two files goes into one block */
    private List<ContainerChildComponent> layOut(boolean dense) {
        var blocks = new ArrayList<ContainerChildComponent>();
        var names = new ArrayList<String>();
        var text = new StringBuilder(headline);
        CardPiece before = null;
        for (CardPiece piece : pieces) {
            if (!dense && !piece.joins(before)) {
                flush(text, blocks);
            }
            if (!dense && before != null && (piece.isHandedOut() || before.isHandedOut())) {
                blocks.add(Separator.createDivider(Separator.Spacing.SMALL));
            }
            if (!piece.markdown().isBlank()) {
                text.append(text.isEmpty() ? "" : "\n").append(piece.markdown());
            }
            before = piece;
            var file = piece.file();
            if (file != null) {
                flush(text, blocks);
                names.add(file.name());
                long same = names.stream().filter(file.name()::equals).count();
                blocks.add(FileDisplay.fromFile((same > 1 ? file.numbered((int) same) : file).upload()));
            }
        }
        flush(text, blocks);
        return blocks;
    }

    private static void flush(StringBuilder text, List<ContainerChildComponent> blocks) {
        if (!text.isEmpty()) {
            blocks.add(TextDisplay.of(text.toString()));
            text.setLength(0);
        }
    }
}
