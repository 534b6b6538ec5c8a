<customer-register sign-in-url="{{ routes.sign_in }}">
  <form class="form" method="post" action="{{ routes.register }}">
    {% for one in order.details %}
      <input type="hidden" name="{{ one.name }}" value="{{ one.value }}">
    {% endfor %}
    <p class="buttons"><button class="button" type="submit">{{ "Crear una cuenta" | translate }}</button></p>
  </form>
</customer-register>
