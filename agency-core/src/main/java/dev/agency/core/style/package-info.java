/** How the value types of the agency modules are generated; not for hosts. */
package dev.agency.core.style;
