// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Refuses a keystore that does not belong to this database. A wrong one would not be noticed otherwise until somebody
 * signs in: what is sealed would not open, and numbers already taken would look free.
 */
public final class KeyCheck {

    private static final Logger LOG = Logger.getLogger(KeyCheck.class);
    private static final String CONTENT = "OneAccount";
    private static final String SEAL = "seal-";
    private static final String INDEX = "index";

    private final EntityManager entities;
    private final Sealer sealer;

    public KeyCheck(EntityManager entities, Sealer sealer) {
        this.entities = entities;
        this.sealer = sealer;
    }

    /**
     * Notes keys seen for the first time; every key ever noted must be there and be the same, except a sealing key with which
     * nothing is sealed any more: that one is forgotten.
     */
    public void run() {
        List<KeyEntity> noted =
                entities.createNamedQuery("oaKeyAll", KeyEntity.class).getResultList();
        noted.forEach(key -> {
            if (isRetired(key)) {
                forget(key);
            } else {
                verify(key);
            }
        });
        Set<String> known = noted.stream().map(KeyEntity::alias).collect(Collectors.toSet());
        sealer.keyIds().forEach(id -> note(known, SEAL + id, () -> sealer.seal(id, owner(SEAL + id), CONTENT)));
        note(known, INDEX, this::indexCheck);
        entities.flush();
    }

    private void note(Set<String> known, String alias, Supplier<String> checkValue) {
        if (!known.contains(alias)) {
            entities.persist(new KeyEntity(alias, checkValue.get()));
        }
    }

    private boolean isRetired(KeyEntity noted) {
        if (!noted.alias().startsWith(SEAL)) {
            return false;
        }
        String id = noted.alias().substring(SEAL.length());
        return !sealer.keyIds().contains(id)
                && SealedRow.tables(entities).stream().noneMatch(table -> hasRowsSealedWith(id, table));
    }

    private boolean hasRowsSealedWith(String keyId, Class<? extends SealedRow> table) {
        return !entities.createQuery("select 1 from " + table.getName() + " r where r.sealed like :key escape '!'")
                .setParameter("key", sealer.pattern(keyId))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** By a statement: another node that starts may do the same at this moment. */
    private void forget(KeyEntity noted) {
        entities.createNamedQuery("oaKeyDelete")
                .setParameter("alias", noted.alias())
                .executeUpdate();
        LOG.infof("The key '%s' has left the keystore; nothing is sealed with it", noted.alias());
    }

    private void verify(KeyEntity noted) {
        boolean same = noted.alias().equals(INDEX)
                ? MessageDigest.isEqual(
                        indexCheck().getBytes(UTF_8), noted.checkValue().getBytes(UTF_8))
                : opens(noted);
        if (!same) {
            throw new SealingException("Option " + SealingSettings.OPTION + SealingSettings.KEYSTORE_FILE
                    + " names a wrong keystore: its key '" + noted.alias()
                    + "' is missing or not the one this database was written with");
        }
    }

    private boolean opens(KeyEntity noted) {
        try {
            return sealer.open(owner(noted.alias()), noted.checkValue()).equals(CONTENT);
        } catch (SealingException e) {
            return false;
        }
    }

    private String indexCheck() {
        return sealer.index("check", INDEX, CONTENT);
    }

    private static Sealer.Owner owner(String alias) {
        return new Sealer.Owner("", "", "check-" + alias);
    }
}
