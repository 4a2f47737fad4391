package dev.bedside.encoder;

/** This machine cannot run the encoder: no native library for it, or one that does not load. */
public final class EncoderUnavailable extends RuntimeException {

    public EncoderUnavailable(Throwable cause) {
        super(
                "the sentence encoder does not run on this machine ("
                        + cause.getClass().getSimpleName() + ")",
                cause);
    }
}
