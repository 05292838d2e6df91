package org.proposaldesk.letter.checker;

/** How much two short texts have in common. */
final class Likeness {

    /** From here on one is taken for a slip of the other. */
    static final double ALIKE = 0.6;

    private Likeness() {
    }

    /** 1 for equal texts, 0 for texts without a common character: length of the longest common subsequence over the longer length. */
    static double of(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                row[j] = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return row[other.length()] / (double) Math.max(1, Math.max(one.length(), other.length()));
    }
}
