/** State of the gateway and, for information, of the services; reads the services' readiness only. */
@NullMarked
package vn.tiendo.gateway.health;

import org.jspecify.annotations.NullMarked;
