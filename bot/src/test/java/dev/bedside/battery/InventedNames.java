package dev.bedside.battery;

import java.util.List;

/** Full names of people who write reviews, no two alike. */
final class InventedNames {

    private static final List<String> GIVEN =
            List.of("Odalys", "Piet", "Rosalind", "Tunde", "Marta", "Jorun", "Bea", "Anselm", "Ilse", "Kwame", "Pilar");
    private static final List<String> BEGINNINGS = List.of(
            "Ab", "Bel", "Cor", "Dal", "Esk", "Fen", "Gar", "Hol", "Ing", "Jas", "Kel", "Lor", "Mun", "Nor", "Osk");
    private static final List<String> MIDDLES =
            List.of("a", "be", "ci", "do", "fu", "ga", "he", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu");
    private static final List<String> ENDINGS =
            List.of("bank", "crest", "dahl", "gren", "ham", "lund", "mark", "nik", "quist", "rup", "sby", "thorpe");
    private static final int ALL = BEGINNINGS.size() * MIDDLES.size() * ENDINGS.size();

    private InventedNames() {}

    /** The name of person {@code number}: another one for each of nearly thirty thousand. */
    static String name(int number) {
        int rest = Math.floorMod(number, ALL);
        var beginning = BEGINNINGS.get(rest % BEGINNINGS.size());
        rest /= BEGINNINGS.size();
        var middle = MIDDLES.get(rest % MIDDLES.size());
        var ending = ENDINGS.get(rest / MIDDLES.size());
        return GIVEN.get(Math.floorMod(number, GIVEN.size())) + " " + beginning + middle + ending;
    }
}
