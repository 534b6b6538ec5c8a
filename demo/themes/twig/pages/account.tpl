<section class="page account">
  <h1>{{ "Tu cuenta" | translate }}</h1>
  {% include "snipplets/customer/account.tpl" %}
</section>
