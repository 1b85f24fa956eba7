"""Write `kb/lang/shared/given_names.txt` from the name lists of the package faker (MIT licence; tried with 40.54).

    pip install faker && python -m kb.actors.tables_build.given_names COMMON > kb/lang/shared/given_names.txt

One name a line with "m", "f" or "mf". COMMON is a file of lower-case words, one a line, that are no names
("will", "ernst"): made from the treebanks, words seen more often in lower case than with a capital.
`given_names_more.txt` beside this script adds names that the package has in other scripts only.
"""

import sys
from importlib import import_module
from pathlib import Path

LOCALES = (
    "az_AZ", "cs_CZ", "da_DK", "de_AT", "de_CH", "de_DE", "en_GB", "en_IE", "en_IN", "en_NZ", "en_US", "es_AR", "es_CL",
    "es_CO", "es_ES", "es_MX", "et_EE", "fi_FI", "fr_BE", "fr_CA", "fr_CH", "fr_DZ", "fr_FR", "hr_HR", "hu_HU", "id_ID",
    "it_IT", "lv_LV", "nl_NL", "no_NO", "pl_PL", "pt_BR", "pt_PT", "ro_RO", "sk_SK", "sl_SI", "sv_SE", "tr_TR", "uz_UZ",
    "yo_NG",
)
MORE = Path(__file__).parent / "given_names_more.txt"


def names_of(locale: str, gender: str) -> set[str]:
    """Return the given names of one locale and gender."""
    provider = import_module(f"faker.providers.person.{locale}").Provider
    return {str(name) for name in getattr(provider, f"first_names_{gender}", None) or ()}


def more() -> list[tuple[str, str]]:
    """Return (name, letter of the gender) of the names added by hand."""
    lines = [line.split() for line in MORE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return [(name, letter) for letter, *names in lines for name in names]


def is_name(name: str, common: set[str]) -> bool:
    """Tell whether a name is one word that is seldom anything else."""
    return name.replace("-", "").isalpha() and len(name) > 2 and name[0].isupper() and name.casefold() not in common


def main() -> None:
    """Write the names, sorted."""
    common = set(Path(sys.argv[1]).read_text(encoding="utf-8").split())
    genders: dict[str, set[str]] = {}
    for letter, gender in (("m", "male"), ("f", "female")):
        for locale in LOCALES:
            for name in names_of(locale, gender):
                genders.setdefault(name, set()).add(letter)
    for name, letter in more():
        genders.setdefault(name, set()).add(letter)
    for name in sorted(genders):
        if is_name(name, common):
            sys.stdout.write(f"{name} {''.join(sorted(genders[name], reverse=True))}\n")


if __name__ == "__main__":
    main()
