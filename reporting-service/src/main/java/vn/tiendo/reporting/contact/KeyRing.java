package vn.tiendo.reporting.contact;

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
 * Seals with AES-256-GCM: 12 random bytes, then the ciphertext with its tag of 16. What is sealed for one owner under the name of
 * one key opens for nothing else, so that rows cannot be exchanged.
 */
final class KeyRing {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** @param entries {@code name:key}, the one that seals first */
    KeyRing(List<String> entries) {
        for (String entry : entries) {
            String name = entry.substring(0, Math.max(entry.indexOf(':'), 0)).strip();
            if (name.isEmpty() || keys.put(name, key(name, entry.substring(entry.indexOf(':') + 1))) != null) {
                throw new IllegalArgumentException(
                        "tiendo.contact.keys: every key needs a name of its own, as in name:key");
            }
        }
    }

    /** The value itself is never told, not even a wrong one. */
    private static SecretKey key(String name, String encoded) {
        try {
            byte[] key = Base64.getDecoder().decode(encoded.strip());
            if (key.length == KEY_BYTES) {
                return new SecretKeySpec(key, "AES");
            }
        } catch (IllegalArgumentException noBase64) {
            // said below, without the value that the cause quotes
        }
        throw new IllegalArgumentException("tiendo.contact.keys: %s is not 32 bytes in Base64".formatted(name));
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The name of the one that seals. */
    String current() {
        return keys.keySet().iterator().next();
    }

    Set<String> names() {
        return keys.keySet();
    }

    boolean has(String name) {
        return keys.containsKey(name);
    }

    /** With the current key. */
    byte[] seal(UUID owner, byte[] plain) {
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
    byte[] open(String name, UUID owner, byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, name, owner, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES))
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException spoilt) {
            throw new IllegalStateException("sealed contact data of %s does not open".formatted(owner), spoilt);
        }
    }

    private Cipher cipher(int mode, String name, UUID owner, GCMParameterSpec nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.get(name), nonce);
        cipher.updateAAD(("contact:1:" + name + ":" + owner).getBytes(UTF_8));
        return cipher;
    }
}
