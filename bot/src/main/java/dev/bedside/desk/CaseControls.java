package dev.bedside.desk;

import dev.bedside.cases.Approvals;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.cases.Outcome;
import dev.bedside.chat.Capabilities.Threads;
import dev.bedside.chat.Control;
import dev.bedside.chat.Control.Button;
import dev.bedside.chat.Control.Option;
import dev.bedside.chat.Control.Style;
import dev.bedside.practice.Practice;
import dev.bedside.triage.Action;
import dev.bedside.triage.PublicReply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be done with a case as it stands: four buttons at most on its card, the rest behind "More…". */
final class CaseControls {

    private static final int MOST_OPTIONS = 25;

    private final Speech speech;
    private final Practice practice;
    private final boolean inPrivate;

    CaseControls(Speech speech, Practice practice) {
        this(speech, practice, false);
    }

    /** @param inPrivate whether they stand below an answer that one person sees */
    CaseControls(Speech speech, Practice practice, boolean inPrivate) {
        this.speech = speech;
        this.practice = practice;
        this.inPrivate = inPrivate;
    }

    /**
     * @param readable whether the card shows the words of the review
     * @param whole where all of a review can be read of which a part is here; null where that is not known
     */
    List<Control> onCard(Case each, boolean readable, @Nullable String whole) {
        var controls = new ArrayList<Control>();
        boolean draft = readable && isAnswered(each) && each.keeping().forgottenAt() == null;
        switch (each.state()) {
            case OPEN -> {
                controls.add(main(Deed.CLAIM, Phrase.BUTTON_CLAIM, each));
                beginnings(controls, each, readable, draft, Style.PLAIN);
            }
            case CLAIMED -> {
                beginnings(controls, each, readable, draft, Style.MAIN);
                controls.add(plain(Deed.RELEASE, Phrase.BUTTON_RELEASE, each));
            }
            case READY -> {
                if (!readable) {
                    controls.add(main(Deed.READ, Phrase.BUTTON_READ, each));
                } else if (waitsForApprover(each)) {
                    controls.add(main(Deed.APPROVE, Phrase.BUTTON_APPROVE, each));
                } else {
                    controls.add(main(Deed.POSTED, Phrase.BUTTON_POSTED, each));
                    controls.add(plain(Deed.POST, Phrase.BUTTON_POST, each));
                }
                if (draft) {
                    controls.add(plain(Deed.EDIT, Phrase.BUTTON_EDIT, each));
                }
                controls.add(plain(Deed.RELEASE, Phrase.BUTTON_RELEASE, each));
            }
            case REPORTED -> {
                controls.add(main(Deed.REMOVED, Phrase.BUTTON_REMOVED, each));
                controls.add(plain(Deed.KEPT, Phrase.BUTTON_KEPT, each));
            }
            case ANSWERED, CLOSED -> {}
        }
        controls.add(plain(Deed.MORE, Phrase.BUTTON_MORE, each));
        if (whole != null && each.state().isPending()) {
            controls.add(new Control.Link(whole, speech.say(Phrase.BUTTON_OPEN)));
        }
        return controls;
    }

    /** What leads to an answer, or to whatever takes its place. */
    private void beginnings(List<Control> controls, Case each, boolean readable, boolean draft, Style first) {
        if (!readable) {
            controls.add(button(Deed.READ, Phrase.BUTTON_READ, each, first));
        } else if (draft) {
            controls.add(button(Deed.POST, Phrase.BUTTON_POST, each, first));
            controls.add(
                    isIncomplete(each)
                            ? plain(Deed.TYPE, Phrase.BUTTON_TYPE, each)
                            : plain(Deed.REDRAFT, Phrase.BUTTON_REDRAFT, each));
            controls.add(plain(Deed.EDIT, Phrase.BUTTON_EDIT, each));
        } else if (each.summary().action() == Action.REPORT) {
            controls.add(button(Deed.REPORT, Phrase.BUTTON_REPORT, each, first));
        } else if (isIncomplete(each)) {
            controls.add(button(Deed.TYPE, Phrase.BUTTON_TYPE, each, first));
        }
    }

    /** A person can read what is not here: the rest of a text, or what stands in a picture. */
    private static boolean isIncomplete(Case each) {
        return each.summary().truncated() && each.keeping().forgottenAt() == null;
    }

    /**
     * Everything that has no place on the card, and that whoever asks may do.
     *
     * @param readable whether they may read the review
     * @param talks whether they may talk it over in a thread
     */
    List<Control> more(Case each, boolean readable, boolean talks) {
        var controls = new ArrayList<Control>();
        if (readable) {
            controls.add(plain(Deed.WHY, Phrase.BUTTON_WHY, each));
            controls.add(plain(Deed.HISTORY, Phrase.BUTTON_HISTORY, each));
        }
        if (each.state().isPending()) {
            if (talks && speech.chat().capabilities().threads() != Threads.NONE && !CardWriter.isPraise(each)) {
                controls.add(plain(Deed.TALK, Phrase.BUTTON_TALK, each));
            }
            if (each.progress().claim() != null) {
                controls.add(plain(Deed.SNOOZE, Phrase.BUTTON_SNOOZE, each));
            }
            if (each.state() != CaseState.REPORTED) {
                controls.add(plain(Deed.REPORT, Phrase.BUTTON_REPORT, each));
            }
            controls.add(plain(Deed.CHANGED, Phrase.BUTTON_ALREADY, each));
        } else {
            controls.add(plain(Deed.REOPEN, Phrase.BUTTON_REOPEN, each));
        }
        if (each.progress().report() != null) {
            controls.add(plain(Deed.APPEAL, Phrase.BUTTON_APPEAL, each));
            if (readable) {
                controls.add(plain(Deed.DOSSIER, Phrase.BUTTON_DOSSIER, each));
            }
        }
        controls.add(plain(Deed.UNDO, Phrase.BUTTON_UNDO, each));
        if (each.keeping().forgottenAt() == null) {
            controls.add(button(Deed.FORGET, Phrase.BUTTON_FORGET, each, Style.GRAVE));
        }
        if (each.state().isPending()) {
            controls.add(whyClosed(each));
            controls.add(new Control.Picker(
                    Deed.ASSIGN.to(each), Control.Picker.Kind.PERSON, speech.say(Phrase.PICK_ASSIGN)));
        }
        return controls;
    }

    /** What can be said once the reply was handed out. */
    List<Control> afterPosting(Case each, String draft) {
        return List.of(
                new Button(Deed.AS_IS.to(each, draft), speech.say(Phrase.BUTTON_AS_IS), Style.MAIN),
                plain(Deed.CHANGED, Phrase.BUTTON_CHANGED, each),
                plain(Deed.NOT_POSTED, Phrase.BUTTON_NOT_POSTED, each));
    }

    /** What can be done with words of one's own that were checked. */
    List<Control> afterEditing(Case each, boolean better) {
        var controls = new ArrayList<Control>();
        if (better) {
            controls.add(main(Deed.BETTER, Phrase.BUTTON_BETTER, each));
        }
        controls.add(plain(Deed.EDIT, Phrase.BUTTON_EDIT_AGAIN, each));
        return controls;
    }

    /** Closes it for one of the reasons that there are. */
    Control whyClosed(Case each) {
        return new Control.Menu(Deed.CLOSE.to(each), speech.say(Phrase.MENU_CLOSE), outcomes(), 1);
    }

    /** Says that the site was asked, once that is done. */
    Control reported(Case each) {
        return main(Deed.REPORTED, Phrase.BUTTON_REPORTED, each);
    }

    Control sureToForget(Case each) {
        return button(Deed.FORGET_SURE, Phrase.BUTTON_FORGET_SURE, each, Style.GRAVE);
    }

    /** Leads from a reminder to the case that it is about; who takes it needs no second look. */
    List<Control> fromReminder(Case each) {
        var show = show(each);
        return each.state() == CaseState.OPEN
                ? List.of(main(Deed.CLAIM, Phrase.BUTTON_CLAIM, each), show)
                : List.of(show);
    }

    Control show(Case each) {
        return new Button(
                Deed.SHOW.to(each), speech.say(Phrase.BUTTON_SHOW, Map.of("number", each.number())), Style.PLAIN);
    }

    /** Shows one of several cases. */
    Control oneOf(List<Case> cases) {
        var writer = new CaseWriter(speech, practice);
        var options = cases.stream()
                .limit(MOST_OPTIONS)
                .map(each -> new Option(each.id(), writer.inShort(each)))
                .toList();
        return new Control.Menu(Deed.SHOW.alone(), speech.say(Phrase.MENU_SHOW), options, 1);
    }

    Control waiting() {
        return new Button(Deed.WAITING.alone(), speech.say(Phrase.BUTTON_WAITING), Style.PLAIN);
    }

    private List<Option> outcomes() {
        return Arrays.stream(Outcome.values())
                .filter(each -> each != Outcome.REMOVED && each != Outcome.KEPT)
                .map(each -> new Option(each.id(), speech.label(each.id())))
                .toList();
    }

    private boolean waitsForApprover(Case each) {
        return Approvals.needed(each.summary(), practice) && !each.progress().isApproved();
    }

    private static boolean isAnswered(Case each) {
        return each.summary().publicReply() != PublicReply.BETTER_NOT;
    }

    private Button main(Deed deed, Phrase label, Case each) {
        return button(deed, label, each, Style.MAIN);
    }

    private Button plain(Deed deed, Phrase label, Case each) {
        return button(deed, label, each, Style.PLAIN);
    }

    private Button button(Deed deed, Phrase label, Case each, Style style) {
        return new Button(inPrivate ? deed.to(each, Deed.PRIVATE) : deed.to(each), speech.say(label), style);
    }
}
