package org.proposaldesk.letter;

/**
 * The two marks at the top right of the first page (R27): outcome category and publication.
 *
 * @param categoryCode  code of the category in the bureau's scheme, for example {@code A}; null when the letter carries none
 * @param categoryLabel what is printed for it, for example {@code A类}; null exactly when the code is
 * @param publication   publication mark as printed, for example {@code 同意公开}; null when the letter carries none
 */
public record Marks(String categoryCode, String categoryLabel, String publication) {

    public Marks {
        Text.optional("marks", "类别代码", categoryCode);
        Text.optional("marks", "类别标记", categoryLabel);
        Text.optional("marks", "公开标记", publication);
        if ((categoryCode == null) != (categoryLabel == null)) {
            throw new InvalidLetter("marks", "类别代码与类别标记须同时填写或同时为空。");
        }
        for (String label : new String[] {categoryLabel, publication}) {
            if (label != null) {
                Text.atMost("marks", "标记“" + label + "”", label, 12);
            }
        }
    }
}
