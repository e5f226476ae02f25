package vn.tiendo.notification.letter;

/** How far a letter is. */
enum LetterStatus {
    DRAFT,
    ISSUED,
    DROPPED
}
