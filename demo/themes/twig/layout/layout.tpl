<!doctype html>
<html lang="{{ locale }}" dir="{{ direction }}" data-checkout-mode="{{ shop.checkout_mode }}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{ page_title }} · {{ shop.name }}</title>
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/theme/shared/structure.css">
    <link rel="stylesheet" href="/theme/theme.css">
    <noscript><link rel="stylesheet" href="/theme/shared/no-script.css"></noscript>
    {% for file in preloads %}
      <link rel="modulepreload" href="{{ file }}">
    {% endfor %}
    <script
      type="module"
      src="/cdn/customer-elements.js"
      data-api="{{ shop.api }}"
      data-locale="{{ locale }}"
      data-checkout-mode="{{ shop.checkout_mode }}"
    ></script>
  </head>
  <body class="template-{{ template }}">
    <a class="skip" href="#main">{{ "Saltar al contenido" | translate }}</a>
    <nav class="back-office" aria-label="Demo">
      {% for link in back_office %}<a href="{{ link.url }}">{{ link.label }}</a>{% endfor %}
    </nav>
    <header class="head">
      <a class="brand" href="{{ routes.home }}"><img src="/assets/icon.svg" alt="" width="32" height="32"> {{ shop.name }}</a>
      <nav aria-label="{{ "Tienda" | translate }}">
        <a href="/#teas">{{ "Tés" | translate }}</a>
        <a href="/#ceramics">{{ "Cerámica" | translate }}</a>
      </nav>
      <div class="utilities">
        {% include "snipplets/customer/header.tpl" %}
        <a class="cart" href="{{ routes.cart }}">{{ "Carrito" | translate }} <span>{{ cart_count }}</span></a>
      </div>
    </header>
    <main id="main" tabindex="-1">{{ template_content | raw }}</main>
    <footer>
      <p>{{ "Té en pequeñas cantidades y las teteras para prepararlo." | translate }}</p>
      <nav class="languages" aria-label="{{ "Idioma" | translate }}">
        {% for language in languages %}
          <a href="{{ language.url }}" lang="{{ language.tag }}"{% if language.is_current %} aria-current="true"{% endif %}>{{ language.name }}</a>
        {% endfor %}
      </nav>
    </footer>
  </body>
</html>
