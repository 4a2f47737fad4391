package dev.bedside.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/** What one word, phrase or figure of a moment means, without the word itself. */
sealed interface Sense {

    /** @param digits how many figures it was written with, 0 for a number word */
    record Number(int value, int digits) implements Sense {}

    /** A figure with one or two decimals: {@code 1.5}, or the time {@code 9.30}. */
    record Decimal(int whole, int decimals, int digits) implements Sense {}

    /** A number that counts and is no hour: {@code a}, {@code a couple of}. */
    record Count(int value) implements Sense {}

    record Unit(Measure measure) implements Sense {}

    /** A length of its own: {@code half an hour}. */
    record Length(int minutes) implements Sense {}

    /** Minutes behind the hour they belong to; below zero they are taken off. */
    record MinutesAfter(int minutes) implements Sense {}

    /** Minutes before the hour they belong to: {@code half past}; below zero they are taken off. */
    record MinutesBefore(int minutes) implements Sense {}

    /** @param exact written so that it has one reading: {@code 09:30}, {@code noon} */
    record Clock(int hour, int minute, boolean exact) implements Sense {}

    record Half(boolean afternoon) implements Sense {}

    /**
     * A part of a day, in minutes after its midnight.
     *
     * @param at what it means where the practice does not open within it
     * @param today whether only today's can be meant
     */
    record DayPart(int from, int until, int at, boolean today) implements Sense {}

    record DaysAhead(int days) implements Sense {}

    record Weekday(DayOfWeek day) implements Sense {}

    record InMonth(Month month) implements Sense {}

    record DayOfMonth(int day) implements Sense {}

    record FullDate(LocalDate date) implements Sense {}

    /** Two figures of a date whose order the language tells; the year is 0 where none was named. */
    record ShortDate(int first, int second, int year) implements Sense {}

    /** How a length of time is counted. */
    enum Measure {
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        BUSINESS_HOUR,
        BUSINESS_DAY
    }

    /** What holds the others together, and the moments that only the practice's calendar knows. */
    enum Mark implements Sense {
        UNTIL,
        IN,
        FROM_NOW,
        FROM,
        AND,
        ORDINAL,
        AT,
        OCLOCK,
        THIS,
        COMING,
        NEXT,
        NEXT_WEEK,
        NEXT_BUSINESS_DAY,
        NEXT_MONTH,
        THE,
        OPENING,
        END_OF_DAY,
        END_OF_WEEK,
        END_OF_NEXT_WEEK,
        END_OF_MONTH,
        SKIP
    }
}
