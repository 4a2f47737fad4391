package dev.bedside.day;

import static dev.bedside.day.Mail.HOLD;
import static dev.bedside.day.Mail.REPLY;
import static dev.bedside.day.Mail.REPORT;
import static dev.bedside.day.Mail.TALK;
import static dev.bedside.day.Mail.attached;
import static dev.bedside.day.Mail.embedded;
import static dev.bedside.day.Mail.forwarded;
import static dev.bedside.day.Mail.hooked;
import static dev.bedside.day.Mail.typed;

import java.util.List;

/** The forty messages of the day, of every kind that comes into such a channel. */
final class Mailbag {

    static final List<Mail> ALL = List.of(
            hooked("praise", """
                    New Google review for Larkfield Family Clinic
                    Rating: 5 stars
                    Reviewer: Odalys Fenwick
                    Comment: Everybody was kind and I was seen on time. Thank you so much, I will gladly come back.""", REPLY),
            hooked("rude", """
                    New Google review for Larkfield Family Clinic
                    Rating: 1 star
                    Reviewer: Tobin Marsh
                    Comment: The receptionist was rude to me and rolled her eyes when I asked a question.""", TALK),
            hooked("wait", """
                    New Google review
                    Stars: 2
                    Author: Hester Quill
                    Review: I waited over an hour in a crowded room and nobody told me why.""", TALK),
            hooked("dirty", """
                    New Yelp review
                    Stars: 2
                    Author: Corwin Pike
                    Review: The restroom was dirty and the waiting room smelled. The parking lot is tiny too.""", TALK),
            embedded("parking", "New 3 star review on Google", """
                    Parking is hard to find, and the phone is always busy. The doctor herself was friendly.
                    – Linus Abernathy""", TALK),
            embedded("bill", "New 1 star review on Yelp", """
                    They billed me twice and nobody answers the phone in the billing office.
                    – Maren Oduya""", TALK),
            embedded("lovely", "New 5 star review on Healthgrades", """
                    What a lovely team. The nurse explained everything and I felt listened to.
                    – Pell Harrowgate""", REPLY),
            forwarded("forwarded praise", """
                    Google review, 5 stars, by Ines Calloway

                    Friendly people, clean rooms, hardly any wait. I recommend them.""", REPLY),
            forwarded("forwarded complaint", """
                    Google review, 2 stars, by Rufus Dane

                    It is impossible to get an appointment. I called four times and was put on hold each time.""", TALK),
            typed("pasted mail", """
                    From: notifications@reviews.example
                    Subject: You have a new review on Google
                    Date: Tue, 3 Nov 2026 09:12:00 -0500

                    Gwendal Trask left a 2-star review:

                    "Nobody called me back with my results although they promised it twice."

                    Reply to this review""", TALK),
            typed("pasted mail with thanks", """
                    Subject: Fwd: New review on Facebook

                    Sunniva Beck recommends Larkfield Family Clinic.
                    ★★★★★
                    "So patient with my shy son. Thank you!"
                    """, REPLY),
            hooked("stars only", "★★★★★ Google review by Dov Lindqvist", REPLY),
            hooked("one star only", "New Google review: ★☆☆☆☆ by Ester Holm", TALK),
            typed("Spanish praise", """
                    Reseña de Google, 5 estrellas, de Xiomara Peñalba

                    Muy amables y puntuales. Muchas gracias a todo el equipo.""", REPLY),
            typed("Spanish complaint", """
                    Reseña de Google, 1 estrella, de Fermín Zabaleta

                    La recepcionista fue grosera y tuve que esperar más de una hora.""", TALK),
            typed("German", """
                    Google review, 2 stars, by Ottilie Brandhuber

                    Man wartet ewig, und am Empfang wird man von oben herab behandelt.""", HOLD),
            hooked("two in one", """
                    2 new reviews this week

                    Google review, 5 stars, by Amory Vance
                    Wonderful staff, thank you all.

                    Google review, 2 stars, by Bettina Crowe
                    The wait was far too long and the room was cold.""", REPLY, TALK),
            hooked("three in one", """
                    3 new reviews

                    Google review, 4 stars, by Caspian Rhodes
                    Good care, but finding a parking space took ages.

                    Yelp review, 1 star, by Delphine Stroud
                    The front desk hung up on me.

                    Google review, 5 stars, by Evander Loomis
                    Gentle and kind, thank you.""", TALK, TALK, REPLY),
            typed("rant", rant(), TALK),
            typed("long praise", praise(), REPLY),
            hooked("self-harm", """
                    New Google review
                    Rating: 1 star
                    Reviewer: Niamh Tolliver
                    Comment: Nobody there listens to me. I do not want to live any more and I think about ending my life.""", HOLD),
            hooked("wrong dose", """
                    New Google review
                    Rating: 1 star
                    Reviewer: Wendeline Karr
                    Comment: They gave my father the wrong dose and he ended up in the hospital.""", HOLD),
            hooked("threat", """
                    New Google review
                    Rating: 1 star
                    Reviewer: Gideon Slate
                    Comment: If that doctor is there tomorrow I will come with my gun and shoot him.""", HOLD),
            hooked("lawyer", """
                    New Google review
                    Rating: 1 star
                    Reviewer: Philippa Rook
                    Comment: My lawyer will be in touch. I am suing this clinic for malpractice.""", HOLD),
            hooked("spam", """
                    New Google review
                    Rating: 1 star
                    Reviewer: Best Deals 4 U
                    Comment: Buy cheap followers today! Visit my website www.followers.example for the best deals.""", REPORT),
            hooked("not a patient", """
                    New Google review
                    Rating: 1 star
                    Reviewer: Orson Blythe
                    Comment: I have never been there, I just drove by and do not like the colour of the sign.""", REPORT),
            typed("everybody mentioned", """
                    Google review, 2 stars, by Ike Moss

                    @everyone @here <@&1> the wait was awful, tell <@2> and <#3> about it!""", TALK),
            typed("markdown", """
                    Google review, 2 stars, by **Ivo** [Mr](https://evil.example) Stone

                    # Awful wait
                    > ||nobody|| `cared` ```and the``` __desk__ was ~~kind~~ cold. Go to [this one](https://evil.example), https://evil.example is better.""", REPORT),
            typed("odd letters", """
                    Google review, 1 star, by \u202Eremmu\u202C Zed

                    The wait w\u0336as\u0336 l\u200Bong and the desk was \uD83D\uDE21 \uD83D\uDE21 rude. \u0000 {number} {{name}} <t:0:R>""", TALK),
            typed("ten points", """
                    Review on Zocdoc: 4/10 by Merle Ashdown

                    The booking page lost my appointment twice.""", TALK),
            typed("mixed", """
                    Facebook review, 3 stars, by Roswitha Kemp

                    The doctor is great, but the front desk never picks up the phone.""", TALK),
            typed("foul", """
                    Yelp review, 1 star, by Dirk Vane

                    What a shitty place. Fucking idiots at the desk.""", TALK),
            typed("privacy", """
                    Google review, 1 star, by Anneke Lund

                    They gave my records to my employer without asking me. A breach of confidentiality!""", HOLD),
            typed("discrimination", """
                    Google review, 1 star, by Zuberi Okafor

                    They made me wait because I am black, everybody else was taken first.""", HOLD),
            attached("attached", "review.txt", """
                    Google review, 2 stars, by Lorcan Wray

                    Cold waiting room and a long wait.""", TALK),
            typed("idiom", """
                    Google review, 5 stars, by Juno Bellamy

                    They killed it! Saved my life after an infection, I could not be more grateful.""", REPLY),
            typed("short", """
                    Google review, 4 stars, by Ansel Orr

                    Fine.""", REPLY),
            hooked("with a link", """
                    New review on RateMDs
                    Rating: 2/5
                    By: Vesper Lang
                    "Rushed me through in four minutes."
                    https://www.ratemds.example/reviews/991""", TALK),
            typed("edited later", """
                    Google review, 2 stars, by Thaddeus Finch

                    The waiting room was cold.""", TALK),
            typed("deleted later", """
                    Google review, 2 stars, by Ulla Sorensen

                    The waiting room was loud.""", TALK));

    /** What people say among themselves in such a channel. */
    static final List<String> CHATTER = List.of(
            "Morning all!",
            "Can somebody bring the new forms to room 3?",
            "ok",
            "\uD83D\uDE02\uD83D\uDE02",
            "Who has the keys for the cupboard?",
            "@everyone cake in the kitchen at noon",
            "https://intranet.example/rota",
            "I'll be ten minutes late, sorry");

    private Mailbag() {}

    private static String rant() {
        return "Google review, 1 star, by Bartholomew Inskip\n\n"
                + "I waited and waited and nobody cared to tell me anything at all about what was going on. ".repeat(18)
                + "The receptionist was rude throughout.";
    }

    private static String praise() {
        return "Google review, 5 stars, by Clementine Ashby\n\n"
                + "Everybody was kind, from the front desk to the doctor, and I never felt rushed. ".repeat(20)
                + "Thank you!";
    }
}
