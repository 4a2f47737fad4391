package dev.bedside.encoder;

/** What pieces of words mean before they are read together, and where they stand. */
final class Embedding {

    private final float[][] words;
    private final float[][] places;
    private final float[][] kinds;
    private final Norm norm;

    Embedding(PackedModel model) {
        this.words = model.table("embeddings.word_embeddings.weight");
        this.places = model.table("embeddings.position_embeddings.weight");
        this.kinds = model.table("embeddings.token_type_embeddings.weight");
        this.norm = new Norm(model.row("embeddings.LayerNorm.weight"), model.row("embeddings.LayerNorm.bias"));
    }

    float[][] of(long[] ids) {
        float[][] rows = new float[ids.length][];
        for (int at = 0; at < ids.length; at++) {
            rows[at] = words[(int) ids[at]].clone();
            Products.add(rows[at], places[at], 1);
            Products.add(rows[at], kinds[0], 1);
        }
        return norm.forward(rows).out();
    }
}
