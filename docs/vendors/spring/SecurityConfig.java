package th.go.example;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
class SecurityConfig {
    @Bean
    SecurityFilterChain web(HttpSecurity http, ClientRegistrationRepository clients) throws Exception {
        var signedOut = new OidcClientInitiatedLogoutSuccessHandler(clients);
        signedOut.setPostLogoutRedirectUri("{baseUrl}/");
        return http
            .authorizeHttpRequests(pages -> pages
                .requestMatchers("/", "/error").permitAll()
                .requestMatchers("/records/**").hasAnyAuthority("GROUP_info-viewer", "GROUP_info-editor")
                .anyRequest().authenticated())
            .oauth2Login(signIn -> signIn
                .authorizationEndpoint(at -> at.authorizationRequestResolver(new WithLevel(clients)))
                .userInfoEndpoint(at -> at.oidcUserService(groupsAsAuthorities())))
            .logout(out -> out.logoutSuccessHandler(signedOut))            // POST /logout, with Spring's CSRF token
            .oidcLogout(out -> out.backChannel(Customizer.withDefaults())) // POST /logout/connect/back-channel/lakmuang
            .build();
    }

    /** A user group info-editor becomes the authority GROUP_info-editor. */
    private static OAuth2UserService<OidcUserRequest, OidcUser> groupsAsAuthorities() {
        var usual = new OidcUserService();
        return request -> {
            var person = usual.loadUser(request);
            var authorities = new HashSet<GrantedAuthority>(person.getAuthorities());
            Optional.ofNullable(person.getClaimAsStringList("groups")).orElse(List.of())
                .forEach(group -> authorities.add(new SimpleGrantedAuthority("GROUP_" + group)));
            return new DefaultOidcUser(authorities, person.getIdToken(), person.getUserInfo(), "sub");
        };
    }

    /** The level of a sign-in, 1 to 4. */
    static int levelOf(OidcUser person) {
        var acr = person.getIdToken().getClaimAsString("acr");
        return acr == null || acr.isEmpty() ? 0 : Character.getNumericValue(acr.charAt(acr.length() - 1));
    }

    /** PKCE always; /oauth2/authorization/lakmuang?level=3 asks for a stronger sign-in of the last 5 minutes. */
    private static final class WithLevel implements OAuth2AuthorizationRequestResolver {
        private final DefaultOAuth2AuthorizationRequestResolver usual;

        WithLevel(ClientRegistrationRepository clients) {
            usual = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
            usual.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        }

        @Override
        public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return stronger(request, usual.resolve(request));
        }

        @Override
        public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
            return stronger(request, usual.resolve(request, registration));
        }

        private static OAuth2AuthorizationRequest stronger(HttpServletRequest request, OAuth2AuthorizationRequest asked) {
            var level = request.getParameter("level");
            return asked == null || level == null || !level.matches("[1-4]") ? asked : OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(more -> {
                    more.put("acr_values", "urn:lakmuang:level:" + level);
                    more.put("max_age", "300");
                })
                .build();
        }
    }
}
