/**
 * Who is who: accounts with hashed passwords, a form to log in, sessions and their protection. What
 * somebody may see is not decided here; an account only names a person.
 */
@NullMarked
package dev.agency.examples.spring.login;

import org.jspecify.annotations.NullMarked;
