package dev.bedside.triage;

/** What makes a review risky. */
public enum Concern {
    PATIENT_SAFETY,
    PRIVACY,
    LEGAL_THREAT,
    DEFAMATION,
    VIOLENCE,
    SELF_HARM,
    ABUSE,
    DISCRIMINATION,
    RETALIATION,
    NOT_A_PATIENT,
    PROFANITY;

    public String id() {
        return Ids.of(this);
    }
}
