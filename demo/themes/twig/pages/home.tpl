<section class="hero">
  <div>
    <h1>{{ "Al ritmo de una tetera" | translate }}</h1>
    <p>{{ "Cuatro tés imprescindibles, y las teteras y tazas que hacemos para beberlos." | translate }}</p>
    <p><a class="button" href="#teas">{{ "Ver los tés" | translate }}</a></p>
  </div>
  <img src="/assets/pictures/hero.svg" alt="" width="1600" height="1200">
</section>
<section class="collection" id="teas">
  <h2>{{ "Tés" | translate }}</h2>
  <ul class="grid">
    {% for product in collections.teas %}
      <li>
        <a class="card" href="{{ product.url }}">
          <img src="{{ product.image }}" alt="" width="800" height="800" loading="lazy">
          <strong>{{ product.name }}</strong>
          <span>{{ product.tagline }}</span>
          <span class="price">{{ product.price }}</span>
        </a>
      </li>
    {% endfor %}
  </ul>
</section>
<section class="collection" id="ceramics">
  <h2>{{ "Cerámica" | translate }}</h2>
  <ul class="grid">
    {% for product in collections.ceramics %}
      <li>
        <a class="card" href="{{ product.url }}">
          <img src="{{ product.image }}" alt="" width="800" height="800" loading="lazy">
          <strong>{{ product.name }}</strong>
          <span>{{ product.tagline }}</span>
          <span class="price">{{ product.price }}</span>
        </a>
      </li>
    {% endfor %}
  </ul>
</section>
