import type { emergency as english } from '../en/emergency';
import type { Words } from '../words';

export const emergency: Words<typeof english> = {
  title: 'Cuándo llamar al médico ya',
  lead: 'No hace falta tener certeza. Una sola señal basta.',
  call: 'Llamar al 911',
  abroad: 'Fuera de los Estados Unidos, llame al número de emergencias de su país.',
  er: {
    signs: 'Nervios, corazón y pulmones',
    answer: 'Vaya a una sala de emergencias o llame al 911. Después avise al equipo de su cirujano.',
    note: 'No espere a que le devuelvan la llamada.',
    bladder: 'No puede orinar, o no puede aguantar la orina o las heces',
    numb: 'Siente dormida la zona entre las piernas',
    weak: 'Una pierna o un pie pierde fuerza o se arrastra',
    chest: 'Dolor en el pecho, o le cuesta respirar',
  },
  now: {
    signs: 'Fiebre, la herida, la pantorrilla, una caída',
    answer: 'Llame ya al equipo de su cirujano, de día o de noche.',
    note: '¿Nadie contesta en 15 minutos? Vaya a una sala de emergencias.',
    fever: 'Fiebre de 101 °F (38.3 °C) o más',
    cut: 'La herida se abre, supura o se pone roja y caliente',
    calf: 'Una pantorrilla duele, está hinchada y caliente',
    headache: 'Un dolor de cabeza fuerte que empeora al sentarse',
    tingling: 'Zonas dormidas nuevas u hormigueo',
    fall: 'Se cayó o tuvo un accidente, aunque sea pequeño',
  },
  today: {
    signs: 'Dolor y medicamentos',
    answer: 'Llame al consultorio hoy.',
    note: 'Fuera de horario, llame a la línea de día y noche que le dio su hospital.',
    pain: 'El dolor crece y el medicamento no ayuda',
    week: 'Dolor fuerte por más de una semana',
    vomiting: 'Vomita o no retiene el medicamento',
    bowel: '3 días sin evacuar',
  },
  none: {
    signs: 'Nada de esta página',
    answer: 'Hoy, ninguna de estas señales.',
    note: 'Esta lista no lo sabe todo. Si algo le preocupa, llame al equipo de su cirujano. Mire otra vez si algo cambia.',
  },
  source: 'Lista inicial de Mendway, que ningún médico ha revisado todavía. La lista de su cirujano la reemplaza.',
};
