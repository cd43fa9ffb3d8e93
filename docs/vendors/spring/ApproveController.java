package th.go.example;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ApproveController {
    @GetMapping("/approve")
    String approve(@AuthenticationPrincipal OidcUser person, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (SecurityConfig.levelOf(person) < 3) {
            new HttpSessionRequestCache().saveRequest(request, response); // so that the person comes back here
            response.sendRedirect("/oauth2/authorization/lakmuang?level=3");
            return null;
        }
        return "อนุมัติได้";
    }

    @GetMapping("/records")
    String records(@AuthenticationPrincipal OidcUser person) {
        return person.getFullName() + " · " + person.getClaimAsString("agency_name") + " · " + person.getClaimAsStringList("groups");
    }
}
