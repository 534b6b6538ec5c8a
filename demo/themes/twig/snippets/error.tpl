{# The words of an error code, or of what is wrong with a field. #}
{% if code == 'required' %}{{ "Rellena este campo." | translate }}
{% elseif code == 'invalid' %}{{ "Revisa este campo." | translate }}
{% elseif code == 'too_short' %}{{ "Usa al menos 15 caracteres. Unas palabras sin relación van bien." | translate }}
{% elseif code == 'too_long' %}{{ "Es demasiado largo. Acórtalo." | translate }}
{% elseif code == 'too_common' %}{{ "Esta contraseña es fácil de adivinar. Mejor unas palabras sin relación." | translate }}
{% elseif code == 'taken' %}{{ "Pertenece a otra cuenta." | translate }}
{% elseif code == 'unknown' %}{{ "La tienda ya no pide esto." | translate }}
{% elseif code == 'invalid_credentials' %}{{ "El correo y la contraseña no coinciden. Prueba otra vez o pide un código." | translate }}
{% elseif code == 'invalid_code' %}{{ "El código no es correcto. Mira el último correo y prueba otra vez." | translate }}
{% elseif code == 'code_expired' %}{{ "Ese código ya no vale. Pide otro." | translate }}
{% elseif code == 'email_taken' %}{{ "Ya tienes una cuenta con este correo. Inicia sesión." | translate }}
{% elseif code == 'phone_taken' %}{{ "Este número pertenece a otra cuenta." | translate }}
{% elseif code == 'accounts_disabled' %}{{ "Esta tienda vende ahora sin cuentas." | translate }}
{% elseif code == 'registration_closed' %}{{ "Esta tienda invita a sus clientes. Pide una invitación." | translate }}
{% elseif code == 'rate_limited' %}{{ "Demasiados intentos. Espera un poco y prueba otra vez." | translate }}
{% elseif code == 'password_reset_required' %}{{ "La tienda te pide una contraseña nueva. Para eso necesitas el código de tu correo." | translate }}
{% elseif code == 'invitation_unknown' %}{{ "Este enlace no funciona. Cópialo otra vez del correo o pide otra invitación." | translate }}
{% elseif code == 'invitation_expired' %}{{ "Esta invitación ha caducado. Pide otra a la tienda." | translate }}
{% elseif code == 'invitation_used' %}{{ "Ya aceptaste esta invitación. Inicia sesión." | translate }}
{% elseif code == 'invitation_declined' %}{{ "Rechazaste esta invitación. ¿Has cambiado de idea? Pide otra a la tienda." | translate }}
{% elseif code == 'invitation_replaced' %}{{ "Hay una invitación más nueva: usa el enlace del último correo." | translate }}
{% elseif code == 'wrong_account' %}{{ "Esta invitación es para otro correo. Cierra antes la sesión." | translate }}
{% elseif code == 'forbidden_origin' %}{{ "El formulario llegó desde otro sitio. Envíalo desde aquí." | translate }}
{% else %}{{ "Algo ha fallado por nuestra parte. Prueba dentro de un momento." | translate }}{% endif %}
