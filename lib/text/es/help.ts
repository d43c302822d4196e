import type { help as english } from '../en/help';
import type { Words } from '../words';

export const help: Words<typeof english> = {
  title: 'Ayuda',
  lead: 'Respuestas cortas a lo que se pregunta primero.',
  start: '¿Cómo empiezo?',
  startText: 'Responda cuatro preguntas: qué cirugía, cuándo, dónde vive y en qué centro. La fecha y el centro pueden esperar.',
  numbers: '¿De dónde vienen los números?',
  numbersText:
    'Cada uno dice su fuente. Donde no hay una buena fuente, Mendway empieza con un número prudente y lo dice. Pregunte a su cirujano por cada uno.',
  quiet: '¿Qué son los días tranquilos?',
  quietText:
    'Los días después de la cirugía en que no hay salidas. Las visitas que vienen a donde usted se aloja son bienvenidas. También las caminatas cortas, la farmacia y los cuidados.',
  fly: '¿Cuándo puedo volar a casa?',
  flyText: 'Su cirujano decide. Mendway muestra el primer día para preguntar, y espera la respuesta.',
  other: '¿Puedo planear para otra persona?',
  otherText: 'Sí. Usted lleva el plan por ella. No necesita correo electrónico, y todo se puede imprimir.',
  signIn: 'No puedo entrar.',
  signInText: 'En la página para entrar, pida un enlace por correo. Sirve una vez, durante 15 minutos. No hace falta contraseña.',
  language: '¿Puedo cambiar el idioma?',
  languageText: 'En cada página. Busque «English» arriba o al pie.',
  security: 'Encontré un problema de seguridad.',
  securityText: 'Por favor, escriba a {contact} antes de contarlo a otros. No lo pruebe en viajes que no son suyos.',
  plan: 'Planear un viaje',
};
