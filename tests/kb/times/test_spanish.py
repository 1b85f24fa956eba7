"""Spanish expressions with what they mean: a language that has tables of times and nothing else."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.pipeline import can_read, extract
from kb.records.mention import TimeMention
from kb.times import tag
from tests.kb.factory import make_document

MONDAY = date(2025, 11, 10)


def days(mention: TimeMention) -> str | None:
    """Write an interval as "2025-11-03/2025-11-09", open sides as ".."."""
    if mention.interval is None:
        return None
    ends = (mention.interval.earliest, mention.interval.latest)
    return "/".join(".." if end is None else end.isoformat() for end in ends)


EXPRESSIONS = [
    ("El 3 de marzo de 2015 se votó.", "El 3 de marzo de 2015", "2015-03-03", "2015-03-03/2015-03-03"),
    ("El 1º de mayo de 2015 hubo marcha.", "El 1º de mayo de 2015", "2015-05-01", "2015-05-01/2015-05-01"),
    ("El primero de mayo hubo marcha.", "El primero de mayo", "2025-05-01", "2025-05-01/2025-05-01"),
    ("El dos de mayo hubo marcha.", "El dos de mayo", "2025-05-02", "2025-05-02/2025-05-02"),
    ("Madrid, 7 nov. 2025", "7 nov. 2025", "2025-11-07", "2025-11-07/2025-11-07"),
    ("El lunes 3 de noviembre llegó.", "El lunes 3 de noviembre", "2025-11-03", "2025-11-03/2025-11-03"),
    (
        "El lunes, 3 de noviembre de 2025, llegó.", "El lunes, 3 de noviembre de 2025", "2025-11-03",
        "2025-11-03/2025-11-03",
    ),
    ("Fue el 07/11/2025.", "el 07/11/2025", "2025-11-07", "2025-11-07/2025-11-07"),
    ("Fue el 2025-11-07.", "el 2025-11-07", "2025-11-07", "2025-11-07/2025-11-07"),
    ("En marzo se votó.", "marzo", "2025-03", "2025-03-01/2025-03-31"),
    ("En diciembre se votará.", "diciembre", "2025-12", "2025-12-01/2025-12-31"),
    ("En marzo de 2015 se votó.", "marzo de 2015", "2015-03", "2015-03-01/2015-03-31"),
    ("A finales de marzo se votó.", "finales de marzo", "2025-03", "2025-03-21/2025-03-31"),
    ("A principios de 2016 se votó.", "principios de 2016", "2016", "2016-01-01/2016-04-30"),
    ("A mediados de los años noventa se votó.", "mediados de los años noventa", "199", "1993-05-01/1996-08-31"),
    ("A finales de año se votará.", "finales de año", "2025", "2025-09-01/2025-12-31"),
    ("A finales de la semana pasada llegó.", "finales de la semana pasada", "2025-W45", "2025-11-07/2025-11-09"),
    ("La semana pasada llegó.", "La semana pasada", "2025-W45", "2025-11-03/2025-11-09"),
    ("La pasada semana llegó.", "La pasada semana", "2025-W45", "2025-11-03/2025-11-09"),
    ("La próxima semana llegará.", "La próxima semana", "2025-W47", "2025-11-17/2025-11-23"),
    ("La semana que viene llegará.", "La semana que viene", "2025-W47", "2025-11-17/2025-11-23"),
    ("El mes que viene llegará.", "El mes que viene", "2025-12", "2025-12-01/2025-12-31"),
    ("El próximo mes llegará.", "El próximo mes", "2025-12", "2025-12-01/2025-12-31"),
    ("El año pasado llegó.", "El año pasado", "2024", "2024-01-01/2024-12-31"),
    ("Este año llegó.", "Este año", "2025", "2025-01-01/2025-12-31"),
    ("El pasado lunes llegó.", "El pasado lunes", "2025-11-03", "2025-11-03/2025-11-03"),
    ("El lunes pasado llegó.", "El lunes pasado", "2025-11-03", "2025-11-03/2025-11-03"),
    ("El próximo viernes llegará.", "El próximo viernes", "2025-11-14", "2025-11-14/2025-11-14"),
    (
        "El viernes de la semana pasada llegó.", "El viernes de la semana pasada", "2025-11-07",
        "2025-11-07/2025-11-07",
    ),
    ("El viernes por la noche llegó.", "El viernes por la noche", "2025-11-07TNI", "2025-11-07/2025-11-07"),
    ("En la noche del viernes llegó.", "la noche del viernes", "2025-11-07TNI", "2025-11-07/2025-11-07"),
    ("La madrugada del sábado llegó.", "La madrugada del sábado", "2025-11-08TMO", "2025-11-08/2025-11-08"),
    ("Ayer llegó.", "Ayer", "2025-11-09", "2025-11-09/2025-11-09"),
    ("Ayer por la tarde llegó.", "Ayer por la tarde", "2025-11-09TAF", "2025-11-09/2025-11-09"),
    ("Anoche llegó.", "Anoche", "2025-11-09TNI", "2025-11-09/2025-11-09"),
    ("Anteayer llegó.", "Anteayer", "2025-11-08", "2025-11-08/2025-11-08"),
    ("Mañana llegará.", "Mañana", "2025-11-11", "2025-11-11/2025-11-11"),
    ("Mañana por la mañana llegará.", "Mañana por la mañana", "2025-11-11TMO", "2025-11-11/2025-11-11"),
    ("Pasado mañana llegará.", "Pasado mañana", "2025-11-12", "2025-11-12/2025-11-12"),
    ("Hoy a las 20:30 llega.", "Hoy a las 20:30", "2025-11-10T20:30", "2025-11-10/2025-11-10"),
    ("Esta mañana llegó.", "Esta mañana", "2025-11-10TMO", "2025-11-10/2025-11-10"),
    ("Esta noche llegará.", "Esta noche", "2025-11-10TNI", "2025-11-10/2025-11-10"),
    ("Por la mañana llegó.", "la mañana", "2025-11-10TMO", "2025-11-10/2025-11-10"),
    ("Llegó hace dos años.", "hace dos años", "2023", "2023-01-01/2023-12-31"),
    ("Llegó hace tres días.", "hace tres días", "2025-11-07", "2025-11-07/2025-11-07"),
    ("Llegó hace unas horas.", "hace unas horas", "PAST_REF", "../2025-11-10"),
    ("Llegó hace años.", "hace años", "PAST_REF", "../2025-11-10"),
    ("Llegará dentro de dos semanas.", "dentro de dos semanas", "2025-W48", "2025-11-24/2025-11-30"),
    ("Tres días después murió.", "Tres días después", "2025-11-13", "2025-11-13/2025-11-13"),
    ("Tres días después de la cumbre murió.", "Tres días", "P3D", "../2025-11-10"),
    ("En los últimos tres años creció.", "los últimos tres años", "P3Y", "2022-11-10/2025-11-10"),
    ("En los dos últimos años creció.", "los dos últimos años", "P2Y", "2023-11-10/2025-11-10"),
    ("En los últimos años creció.", "los últimos años", "PXY", "../2025-11-10"),
    ("En la última década creció.", "la última década", "P1DE", "2015-11-10/2025-11-10"),
    ("En las próximas 48 horas llegará.", "las próximas 48 horas", "PT48H", "2025-11-10/2025-11-12"),
    ("En los próximos meses llegará.", "los próximos meses", "PXM", "2025-11-10/.."),
    ("En el primer trimestre de 2015 creció.", "el primer trimestre de 2015", "2015-Q1", "2015-01-01/2015-03-31"),
    ("En el tercer trimestre creció.", "el tercer trimestre", "2025-Q3", "2025-07-01/2025-09-30"),
    ("En el último trimestre creció.", "el último trimestre", "2025-Q3", "2025-07-01/2025-09-30"),
    (
        "En el segundo semestre del año pasado creció.", "el segundo semestre del año pasado", "2024-H2",
        "2024-07-01/2024-12-31",
    ),
    ("En la segunda mitad de 2015 creció.", "la segunda mitad de 2015", "2015", "2015-07-01/2015-12-31"),
    ("En la primera quincena de marzo creció.", "la primera quincena de marzo", "2025-03", "2025-03-01/2025-03-16"),
    ("En verano creció.", "verano", "2025-SU", "2025-06-01/2025-08-31"),
    ("El verano pasado creció.", "El verano pasado", "2025-SU", "2025-06-01/2025-08-31"),
    ("En el otoño de 2014 creció.", "el otoño de 2014", "2014-FA", "2014-09-01/2014-11-30"),
    ("En los años 90 creció.", "los años 90", "199", "1990-01-01/1999-12-31"),
    ("En los años noventa creció.", "los años noventa", "199", "1990-01-01/1999-12-31"),
    ("En la década de 1980 creció.", "la década de 1980", "198", "1980-01-01/1989-12-31"),
    ("En la década de los ochenta creció.", "la década de los ochenta", "198", "1980-01-01/1989-12-31"),
    ("En el siglo XIX creció.", "el siglo XIX", "18", "1800-01-01/1899-12-31"),
    ("A mediados del siglo XX creció.", "mediados del siglo XX", "19", "1933-05-01/1966-08-31"),
    ("En el siglo pasado creció.", "el siglo pasado", "19", "1900-01-01/1999-12-31"),
    ("En el siglo V a. C. creció.", "el siglo V a. C.", "BC04", None),
    ("En 480 a. C. creció.", "480 a. C.", "BC0480", None),
    ("Cada lunes se reúnen.", "Cada lunes", "XXXX-WXX-1", None),
    ("Los lunes se reúnen.", "Los lunes", "XXXX-WXX-1", None),
    ("Todos los días se reúnen.", "Todos los días", "P1D", None),
    ("Cada dos años se reúnen.", "Cada dos años", "P2Y", None),
    ("Todas las noches se reúnen.", "Todas las noches", "XXXX-XX-XXTNI", None),
    ("Se reúnen una vez al año.", "al año", "P1Y", None),
    ("Se reúnen a diario.", "a diario", "P1D", None),
    ("Se reúnen mensualmente.", "mensualmente", "P1M", None),
    ("Duró dos años y medio.", "dos años y medio", "P2.5Y", None),
    ("Duró media hora.", "media hora", "PT30M", None),
    ("Duró un año y medio.", "un año y medio", "P1.5Y", None),
    ("Duró varias semanas.", "varias semanas", "PXW", None),
    ("Duró treinta y cinco minutos.", "treinta y cinco minutos", "PT35M", None),
    ("Duró unos 20 años.", "unos 20 años", "P20Y", None),
    ("Duró veinticinco días.", "veinticinco días", "P25D", None),
    ("Duró casi dos horas.", "casi dos horas", "PT2H", None),
    ("Durante décadas calló.", "décadas", "PXDE", "../2025-11-10"),
    (
        "Llegó a las tres y media de la tarde.", "las tres y media de la tarde", "2025-11-10T15:30",
        "2025-11-10/2025-11-10",
    ),
    ("Llegó a las nueve menos cuarto.", "las nueve menos cuarto", "2025-11-10T08:45", "2025-11-10/2025-11-10"),
    ("Llegó a las 20.30 horas.", "las 20.30 horas", "2025-11-10T20:30", "2025-11-10/2025-11-10"),
    ("Llegó a las 8 de la mañana.", "las 8 de la mañana", "2025-11-10T08:00", "2025-11-10/2025-11-10"),
    ("Llegó a las 16:08 UTC.", "las 16:08 UTC", "2025-11-10T16:08Z", "2025-11-10/2025-11-10"),
    ("Llegó al mediodía.", "mediodía", "2025-11-10T12:00", "2025-11-10/2025-11-10"),
    ("Llegó a las 3 p. m.", "las 3 p. m.", "2025-11-10T15:00", "2025-11-10/2025-11-10"),
    ("En Navidad llegará.", "Navidad", "2025-12-25", "2025-12-25/2025-12-25"),
    ("En Semana Santa llegó.", "Semana Santa", "2025-04-13", "2025-04-13/2025-04-20"),
    ("El Viernes Santo de 2015 llegó.", "El Viernes Santo de 2015", "2015-04-03", "2015-04-03/2015-04-03"),
    ("En Nochebuena de 2020 llegó.", "Nochebuena de 2020", "2020-12-24", "2020-12-24/2020-12-24"),
    (
        "El Día de la Hispanidad de 2020 llegó.", "El Día de la Hispanidad de 2020", "2020-10-12",
        "2020-10-12/2020-10-12",
    ),
    ("Actualmente llega.", "Actualmente", "PRESENT_REF", "../2025-11-10"),
    ("Recientemente llegó.", "Recientemente", "PAST_REF", "../2025-11-10"),
    ("Hoy en día llega.", "Hoy en día", "PRESENT_REF", "../2025-11-10"),
    ("Pronto llegará.", "Pronto", "FUTURE_REF", "2025-11-10/.."),
    ("En el futuro llegará.", "En el futuro", "FUTURE_REF", "2025-11-10/.."),
    ("Hasta el 3 de marzo de 2015 valía.", "Hasta el 3 de marzo de 2015", "2015-03-03", "../2015-03-03"),
    ("Desde el 3 de marzo de 2015 valía.", "Desde el 3 de marzo de 2015", "2015-03-03", "2015-03-03/.."),
    ("A partir del 3 de marzo de 2026 valdrá.", "A partir del 3 de marzo de 2026", "2026-03-03", "2026-03-03/.."),
    ("Antes del 3 de marzo de 2015 valía.", "Antes del 3 de marzo de 2015", "2015-03-03", "../2015-03-02"),
    ("Después de 2015 valía.", "Después de 2015", "2015", "2016-01-01/.."),
    ("Desde 2015 vale.", "Desde 2015", "2015", "2015-01-01/2025-11-10"),
    ("El pasado 3 de noviembre llegó.", "El pasado 3 de noviembre", "2025-11-03", "2025-11-03/2025-11-03"),
    ("El próximo 15 de noviembre llegará.", "El próximo 15 de noviembre", "2025-11-15", "2025-11-15/2025-11-15"),
    ("El próximo mes de marzo llegará.", "El próximo mes de marzo", "2026-03", "2026-03-01/2026-03-31"),
    ("En octubre del año pasado llegó.", "octubre del año pasado", "2024-10", "2024-10-01/2024-10-31"),
    ("En octubre de este año llegó.", "octubre de este año", "2025-10", "2025-10-01/2025-10-31"),
    (
        "El 5 de octubre del año pasado llegó.", "El 5 de octubre del año pasado", "2024-10-05",
        "2024-10-05/2024-10-05",
    ),
    ("Al día siguiente llegó.", "Al día siguiente", "2025-11-11", "2025-11-11/2025-11-11"),
    ("El fin de semana pasado llegó.", "El fin de semana pasado", "2025-W45-WE", "2025-11-08/2025-11-09"),
    ("Este fin de semana llega.", "Este fin de semana", "2025-W46-WE", "2025-11-15/2025-11-16"),
    ("El fin de semana llegó.", "fin de semana", "2025-W45-WE", "2025-11-08/2025-11-09"),
    ("El próximo fin de semana llegará.", "El próximo fin de semana", "2025-W47-WE", "2025-11-22/2025-11-23"),
    ("En lo que va de año creció.", "lo que va de año", "2025", "2025-01-01/2025-11-10"),
    ("En julio de 1936 empezó.", "julio de 1936", "1936-07", "1936-07-01/1936-07-31"),
    ("En Mayo llegó.", "Mayo", "2025-05", "2025-05-01/2025-05-31"),
    ("En mayo pasado llegó.", "mayo pasado", "2025-05", "2025-05-01/2025-05-31"),
    ("El año anterior llegó.", "El año anterior", "2024", "2024-01-01/2024-12-31"),
    ("Para finales de 2026 llegará.", "finales de 2026", "2026", "2026-09-01/2026-12-31"),
    ("No antes de 2030 llegará.", "antes de 2030", "2030", "../2029-12-31"),
    ("A comienzos de la década de 1990 creció.", "comienzos de la década de 1990", "199", "1990-01-01/1993-04-30"),
    ("En los primeros días de marzo creció.", "los primeros días de marzo", "PXD", "2025-03-01/2025-03-10"),
    ("En los tres primeros meses de 2015 creció.", "los tres primeros meses de 2015", "P3M", "2015-01-01/2015-03-31"),
    ("El primer lunes de marzo de 2025.", "El primer lunes de marzo de 2025", "2025-03-03", "2025-03-03/2025-03-03"),
    ("El último día de febrero de 2024.", "El último día de febrero de 2024", "2024-02-29", "2024-02-29/2024-02-29"),
    ("El primer mes del año pasado llegó.", "El primer mes del año pasado", "2024-01", "2024-01-01/2024-01-31"),
    (
        "La tarde del 3 de marzo de 2015 llegó.", "La tarde del 3 de marzo de 2015", "2015-03-03TAF",
        "2015-03-03/2015-03-03",
    ),
    ("El mismo mes del año pasado creció.", "El mismo mes del año pasado", "2024-11", "2024-11-01/2024-11-30"),
    ("Dos años atrás llegó.", "Dos años atrás", "2023", "2023-01-01/2023-12-31"),
    ("Al cabo de tres días llegó.", "Al cabo de tres días", "2025-11-13", "2025-11-13/2025-11-13"),
    ("12 meses después llegó.", "12 meses después", "2026-11", "2026-11-01/2026-11-30"),
    ("En el año 2015 llegó.", "el año 2015", "2015", "2015-01-01/2015-12-31"),
    ("En el 2015 llegó.", "el 2015", "2015", "2015-01-01/2015-12-31"),
    ("Llegó a la una.", "la una", "2025-11-10T01:00", "2025-11-10/2025-11-10"),
    ("Llegó a la una de la tarde.", "la una de la tarde", "2025-11-10T13:00", "2025-11-10/2025-11-10"),
    ("En la mañana del 3 de marzo llegó.", "la mañana del 3 de marzo", "2025-03-03TMO", "2025-03-03/2025-03-03"),
    ("Trabaja 8 horas al día.", "8 horas", "PT8H", None),
    ("Gana 2000 euros al mes.", "al mes", "P1M", None),
    ("La conferencia anual empezó.", "anual", "P1Y", None),
    ("A largo plazo crecerá.", "largo plazo", "FUTURE_REF", "2025-11-10/.."),
    ("Tras seis días consecutivos llegó.", "Tras seis días consecutivos", "P6D", None),
    ("En menos de 24 horas llegó.", "menos de 24 horas", "PT24H", None),
    ("La pasada noche llegó.", "La pasada noche", "2025-11-09TNI", "2025-11-09/2025-11-09"),
    ("Ayer domingo llegó.", "Ayer domingo", "2025-11-09", "2025-11-09/2025-11-09"),
    ("A las 20:00 horas del viernes vino.", "las 20:00 horas del viernes", "2025-11-07T20:00", "2025-11-07/2025-11-07"),
    (
        "A las tres de la madrugada de ayer llegó.", "las tres de la madrugada de ayer", "2025-11-09T03:00",
        "2025-11-09/2025-11-09",
    ),
    ("Hace hoy un año que llegó.", "Hace hoy un año", "2024", "2024-01-01/2024-12-31"),
]


@pytest.mark.parametrize(("text", "words", "value", "interval"), EXPRESSIONS)
def test_an_expression_has_its_words_value_and_days(text: str, words: str, value: str, interval: str | None) -> None:
    (mention,) = tag(text, language="es", published=MONDAY)
    assert (mention.text, mention.value, days(mention)) == (words, value, interval)


RANGES = [
    ("Del 3 al 5 de marzo de 2015 se reunieron.", ["2015-03-03", "2015-03-05"], "2015-03-03/2015-03-05"),
    ("Entre el 3 y el 5 de marzo de 2015 se reunieron.", ["2015-03-03", "2015-03-05"], "2015-03-03/2015-03-05"),
    ("De 2015 a 2017 creció.", ["2015", "2017"], "2015-01-01/2017-12-31"),
    ("Desde enero hasta marzo de 2015 creció.", ["2015-01", "2015-03"], "2015-01-01/2015-03-31"),
    ("De enero a marzo de 2015 creció.", ["2015-01", "2015-03"], "2015-01-01/2015-03-31"),
    ("Del 28 de enero al 3 de febrero de 2015 se reunieron.", ["2015-01-28", "2015-02-03"], "2015-01-28/2015-02-03"),
    ("La reunión del 3 y 4 de marzo de 2015.", ["2015-03-03", "2015-03-04"], "2015-03-03/2015-03-04"),
    ("Los días 3 y 4 de marzo de 2015 llegó.", ["2015-03-03", "2015-03-04"], "2015-03-03/2015-03-04"),
    ("En la noche del 3 al 4 de mayo murió.", ["2025-05-03", "2025-05-04"], "2025-05-03/2025-05-04"),
    ("Los años 2008 y 2009 fueron malos.", ["2008", "2009"], "2008-01-01/2009-12-31"),
    ("En los años ochenta y noventa creció.", ["198", "199"], "1980-01-01/1999-12-31"),
    ("De lunes a viernes llega.", ["XXXX-WXX-1", "XXXX-WXX-5"], None),
    ("El martes y el miércoles llegó.", ["2025-11-04", "2025-11-05"], "2025-11-04/2025-11-05"),
]


@pytest.mark.parametrize(("text", "values", "interval"), RANGES)
def test_both_ends_of_a_range_have_its_days(text: str, values: list[str], interval: str | None) -> None:
    found = tag(text, language="es", published=MONDAY)
    assert [mention.value for mention in found] == values
    assert {days(mention) for mention in found} == {interval}


TRAPS = [
    "El próximo día 20 se reúnen.",
    "Murió a los 85 años.",
    "Llegó a última hora.",
    "El artículo 155 vale.",
    "Un hombre de 41 años llegó.",
    "1500 personas llegaron.",
    "Julio Iglesias cantó.",
    "El segundo ministro llegó.",
    "El este de Ucrania resistió.",
    "Plácido Domingo cantó.",
    "La resolución 2231 vale.",
    "La mañana fue tranquila.",
    "Costó 2500 euros.",
    "Tiene 35 años.",
    "El F-16 cayó.",
    "Es un día triste.",
    "El Tour de Julio llegó.",
    "A las 12 familias les dieron casa.",
    "Poco antes del amanecer llegó.",
    "El 23-F cayó.",
    "El 11-S cayó.",
    "El 11-M cayó.",
    "En los 90 creció.",
    "En la antigüedad.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_no_time_is_none(text: str) -> None:
    assert tag(text, language="es", published=MONDAY) == ()


def test_a_text_is_read_for_its_times_alone() -> None:
    document = make_document("El Gobierno anunció el viernes un acuerdo. ¿Será en marzo?", language="es")
    extraction = extract(document)
    assert [mention.value for mention in extraction.times] == ["2025-11-07", "2026-03"]
    assert len(extraction.read.sentences) == 2
    assert extraction.claims == ()
    assert not can_read("es")


MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)
WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))
STYLES = (
    "el {day.day} de {month} de {day.year}", "{day.day} de {month} del {day.year}",
    "el {weekday} {day.day} de {month} de {day.year}",
    "{weekday}, {day.day} de {month} de {day.year}", "{day.day}/{day.month}/{day.year}", "{day}",
)


def written(style: str, day: date) -> str:
    """Write a day in one of the styles."""
    return style.format(day=day, month=MONTHS[day.month - 1], weekday=WEEKDAYS[day.weekday()])


@given(DATES, st.sampled_from(STYLES), st.none() | DATES)
def test_a_day_written_in_any_style_is_that_day(day: date, style: str, published: date | None) -> None:
    text = f"Ocurrió {written(style, day)}."
    (mention,) = tag(text, language="es", published=published)
    assert (mention.value, days(mention)) == (day.isoformat(), f"{day}/{day}")
    assert mention.span.of(text) == written(style, day)


@given(DATES, st.sampled_from(WEEKDAYS), st.sampled_from(["El {} llegó.", "El {} llegará.", "El pasado {} llegó."]))
def test_weekdays_move_with_the_week(day: date, weekday: str, text: str) -> None:
    first, last = (
        tag(text.format(weekday), language="es", published=at)[0] for at in (day, day + timedelta(weeks=3))
    )
    assert date.fromisoformat(first.value) + timedelta(weeks=3) == date.fromisoformat(last.value)
    assert date.fromisoformat(first.value).weekday() == WEEKDAYS.index(weekday)


@given(DATES, st.sampled_from(["marzo", "la semana pasada", "este año", "los años noventa", "el verano pasado"]))
def test_what_is_no_day_is_never_one(day: date, words: str) -> None:
    (mention,) = tag(f"Ocurrió en {words}.", language="es", published=day)
    assert mention.interval is not None
    assert mention.interval.earliest != mention.interval.latest
