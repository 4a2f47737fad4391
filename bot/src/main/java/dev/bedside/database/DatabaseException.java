package dev.bedside.database;

/** Says in one sentence why a database is refused, and what to do; the sentence is fit to be printed as it is. */
public final class DatabaseException extends RuntimeException {

    public DatabaseException(String sentence) {
        super(sentence);
    }

    public DatabaseException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
