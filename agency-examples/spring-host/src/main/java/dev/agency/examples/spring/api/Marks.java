package dev.agency.examples.spring.api;

import dev.agency.examples.spring.login.LogIn;
import dev.agency.examples.spring.view.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * The marks of views as they are now, by which an open page finds out that it is old. A mark rests
 * on what its reader sees and on nothing else: that something else was written is told to nobody.
 * Beside it goes the mark of the log-in.
 */
@ControllerAdvice(assignableTypes = ViewApi.class)
final class Marks implements ResponseBodyAdvice<Object> {
  private final Seen seen;

  Marks(Seen seen) {
    this.seen = seen;
  }

  @Override
  public boolean supports(
      MethodParameter view, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object view,
      MethodParameter method,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    boolean isAskedFor = request.getURI().getPath().startsWith(Seen.AT + "/");
    if (view == null || view instanceof ProblemDetail || !isAskedFor) {
      return view;
    }
    if (request instanceof ServletServerHttpRequest asked) {
      response.getHeaders().set(LogIn.HEADER, LogIn.mark(asked.getServletRequest()));
    }
    return seen.markOf(view);
  }
}
