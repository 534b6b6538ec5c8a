<section class="entry">
  <h1>{{ "Tu invitación" | translate }}</h1>
  {% include "snipplets/customer/invitation.tpl" %}
</section>
