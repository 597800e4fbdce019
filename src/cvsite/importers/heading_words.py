"""The titles of sections in languages other than English, for headings.py."""

from collections.abc import Mapping

OTHER_LANGUAGES: Mapping[str, frozenset[str]] = {
    "education": frozenset(
        {
            *("ausbildung", "bildung", "bildungsweg", "studium", "akademische ausbildung"),
            *("formation", "formations", "éducation", "études", "parcours académique"),
            *("educación", "formación", "formación académica", "estudios", "educação", "formação"),
            *("formação académica", "formação acadêmica", "istruzione", "formazione"),
            *("istruzione e formazione", "opleiding", "opleidingen", "utbildning", "uddannelse"),
            *("utdanning", "wykształcenie", "edukacja", "образование", "eğitim", "教育背景"),
            *("教育经历", "教育經歷", "教育", "学歴", "学歷", "학력"),
        }
    ),
    "work": frozenset(
        {
            *("berufserfahrung", "berufliche erfahrung", "beruflicher werdegang", "werdegang"),
            *("arbeitserfahrung", "expérience", "expériences", "expérience professionnelle"),
            *("expériences professionnelles", "parcours professionnel", "experiencia"),
            *("experiencia laboral", "experiencia profesional", "experiência", "experiências"),
            *("experiência profissional", "experiências profissionais", "esperienza"),
            *("esperienze", "esperienza lavorativa", "esperienze lavorative"),
            *("esperienza professionale", "esperienze professionali", "werkervaring", "ervaring"),
            *("erfarenhet", "arbetslivserfarenhet", "erhvervserfaring", "arbeidserfaring"),
            *("doświadczenie", "doświadczenie zawodowe", "опыт работы", "iş deneyimi", "deneyim"),
            *("工作经历", "工作經歷", "职业经历", "工作经验", "職歴", "職務経歴", "경력"),
        }
    ),
    "projects": frozenset(
        {
            *("projekte", "persönliche projekte", "projets", "projets personnels", "proyectos"),
            *("proyectos personales", "projetos", "projetos pessoais", "progetti"),
            *("progetti personali", "projecten", "projekt", "projekter", "prosjekter"),
            *("projekty", "проекты", "projeler", "项目经历", "项目经验", "项目"),
            *("專案", "專案經歷", "プロジェクト"),
            "프로젝트",
        }
    ),
    "awards": frozenset(
        {
            *("auszeichnungen", "preise", "preise und auszeichnungen", "stipendien"),
            *("distinctions", "prix", "prix et distinctions", "premios", "premios y becas"),
            *("becas", "prêmios", "prémios", "premi", "premi e riconoscimenti", "prijzen"),
            *("nagrody", "награды", "ödüller", "获奖情况", "获奖经历", "荣誉奖项"),
            *("受賞歴", "수상"),
        }
    ),
    "certificates": frozenset(
        {
            *("zertifikate", "zertifizierungen", "certificats", "certificaciones"),
            *("certificados", "certificações", "certificazioni", "certificaten", "certifikat"),
            *("certyfikaty", "сертификаты", "sertifikalar", "证书", "資格", "자격증"),
        }
    ),
    "volunteer": frozenset(
        {
            *("ehrenamt", "ehrenamtliches engagement", "bénévolat", "voluntariado"),
            *("volontariato", "vrijwilligerswerk", "wolontariat"),
        }
    ),
    "skills": frozenset(
        {
            *("fähigkeiten", "kenntnisse", "kompetenzen", "it kenntnisse", "fertigkeiten"),
            *("compétences", "compétences techniques", "habilidades", "competencias"),
            *("habilidades técnicas", "conocimientos", "competências", "competenze"),
            *("competenze tecniche", "vaardigheden", "färdigheter", "kompetencer", "umiejętności"),
            *(
                "навыки",
                "yetenekler",
                "beceriler",
                "技能",
                "专业技能",
                "專業技能",
                "スキル",
                "기술",
            ),
        }
    ),
    "languages": frozenset(
        {
            *("sprachen", "sprachkenntnisse", "langues", "idiomas", "línguas", "lingue"),
            *(
                "talen",
                "språk",
                "sprog",
                "języki",
                "языки",
                "diller",
                "语言",
                "语言能力",
                "語言",
                "語言能力",
                "言語",
            ),
            "언어",
        }
    ),
    "interests": frozenset(
        {
            *("interessen", "forschungsinteressen", "hobbys", "centres d intérêt", "loisirs"),
            *("intereses", "interesses", "interessi", "zainteresowania", "интересы"),
            *("ilgi alanları", "兴趣", "趣味"),
        }
    ),
    "talks": frozenset(
        {"vorträge", "conférences", "conferencias", "palestras", "charlas", "presentazioni"}
    ),
    "teaching": frozenset(
        {"lehre", "lehrtätigkeit", "enseignement", "enseignements", "docencia", "ensino", "docenza"}
    ),
    "references": frozenset(
        {"referenzen", "références", "referencias", "referências", "referenze", "referenties"}
    ),
    "summary": frozenset(
        {
            *("profil", "kurzprofil", "über mich", "zusammenfassung", "résumé", "à propos"),
            *("profil professionnel", "sobre mi", "sobre mí", "resumen", "perfil"),
            *("perfil profesional", "acerca de mí", "resumo", "sobre", "sobre mim"),
            *("perfil profissional", "profilo", "sommario", "over mij", "profiel", "om mig"),
            *("podsumowanie", "o mnie", "о себе", "hakkımda", "özet", "自我评价"),
            *("个人简介", "自我介绍", "摘要", "簡介", "자기소개"),
        }
    ),
}
"""Titles in lower case and without punctuation, by the field that they mean."""
