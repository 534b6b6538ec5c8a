{% for one in form.hidden %}
  <input type="hidden" name="{{ one.name }}" value="{{ one.value }}">
{% endfor %}
<input type="hidden" name="return-to" value="{{ routes.return_to }}">
