package vn.tiendo.documents.style;

import java.util.Locale;

/** The elements that a style sheet says the looks of. */
public enum Role {
    PARENT_ORGAN,
    ORGAN,
    ORGAN_MARK,
    NUMBER,
    LETTER_SUBJECT,
    NATION,
    MOTTO,
    PLACE_DATE,
    TYPE,
    SUBJECT,
    SUBJECT_MARK,
    ADDRESSEE,
    ADDRESSEE_ITEM,
    ADDRESSEE_LAST,
    BASIS,
    HEADING_1,
    HEADING_2,
    HEADING_3,
    BODY,
    ITEM,
    SIGNATURE_POWER,
    SIGNATURE_TITLE,
    SIGNATURE_NAME,
    RECIPIENTS,
    RECIPIENT,
    ANNEX_LABEL,
    ANNEX_TITLE,
    ANNEX_REFERENCE,
    TABLE_HEAD,
    TABLE_GROUP,
    TABLE_CELL,
    PAGE_NUMBER;

    String key() {
        return "text." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
