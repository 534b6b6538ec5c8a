<section class="page">
  <h1>{{ message.title }}</h1>
  <p>{{ message.words }}</p>
  <p><a class="button" href="{{ routes.home }}">{{ "Volver a la tienda" | translate }}</a></p>
</section>
