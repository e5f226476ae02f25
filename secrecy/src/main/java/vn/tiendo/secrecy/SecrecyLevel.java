package vn.tiendo.secrecy;

/** The three levels of State secrets, from the lowest up (Law on Protection of State Secrets, art. 8). */
public enum SecrecyLevel {
    /** Mật. */
    MAT,
    /** Tối mật. */
    TOI_MAT,
    /** Tuyệt mật. */
    TUYET_MAT
}
