<customer-account-menu
  sign-in-url="{{ routes.sign_in }}"
  register-url="{{ routes.register }}"
  account-url="{{ routes.account }}"
>
  {% if shop.checkout_mode != 'guest-only' %}
    <noscript><a href="{{ routes.account }}">{{ "Tu cuenta" | translate }}</a></noscript>
  {% endif %}
</customer-account-menu>
