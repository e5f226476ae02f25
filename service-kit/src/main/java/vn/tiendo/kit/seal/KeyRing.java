package vn.tiendo.kit.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals with AES-256-GCM: 12 random bytes, then the ciphertext with its tag of 16. What is sealed for one purpose and owner
 * under the name of one key opens for nothing else, so that rows cannot be exchanged.
 */
public final class KeyRing {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String purpose;
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /**
     * @param purpose what is sealed; the same keys for another purpose open nothing of it
     * @param setting where the operator says the keys, for what is said of wrong ones
     * @param entries {@code name:key}, the key being 32 bytes in Base64; the one that seals is the first
     */
    public KeyRing(String purpose, String setting, List<String> entries) {
        this.purpose = purpose;
        for (String entry : entries) {
            String name = entry.substring(0, Math.max(entry.indexOf(':'), 0)).strip();
            if (name.isEmpty() || keys.put(name, key(setting, name, entry.substring(entry.indexOf(':') + 1))) != null) {
                throw new IllegalArgumentException(
                        "%s: every key needs a name of its own, as in name:key".formatted(setting));
            }
        }
    }

    /** The value itself is never told, not even a wrong one. */
    private static SecretKey key(String setting, String name, String encoded) {
        try {
            byte[] key = Base64.getDecoder().decode(encoded.strip());
            if (key.length == KEY_BYTES) {
                return new SecretKeySpec(key, "AES");
            }
        } catch (IllegalArgumentException noBase64) {
            // said below, without the value that the cause quotes
        }
        throw new IllegalArgumentException("%s: %s is not 32 bytes in Base64".formatted(setting, name));
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The name of the one that seals. */
    public String current() {
        return keys.keySet().iterator().next();
    }

    public Set<String> names() {
        return keys.keySet();
    }

    public boolean has(String name) {
        return keys.containsKey(name);
    }

    /** With the current key. */
    public byte[] seal(UUID owner, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, current(), owner, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException when it is not what was sealed for that owner with that key */
    public byte[] open(String name, UUID owner, byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, name, owner, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES))
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException spoilt) {
            throw new IllegalStateException(
                    "what is sealed as %s of %s does not open".formatted(purpose, owner), spoilt);
        }
    }

    private Cipher cipher(int mode, String name, UUID owner, GCMParameterSpec nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.get(name), nonce);
        cipher.updateAAD((purpose + ":1:" + name + ":" + owner).getBytes(UTF_8));
        return cipher;
    }
}
