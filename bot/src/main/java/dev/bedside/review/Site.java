package dev.bedside.review;

import java.util.Locale;

/** Where a review was written. */
public enum Site {
    GOOGLE,
    YELP,
    HEALTHGRADES,
    FACEBOOK,
    RATEMDS,
    ZOCDOC,
    VITALS,
    WEBMD,
    NEXTDOOR,
    OTHER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
