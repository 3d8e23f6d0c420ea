extension Spelling {
    /// Endings of British spelling and what American spelling has instead.
    static let nationalEndings = [
        ("ours", "ors"), ("our", "or"), ("oured", "ored"), ("ouring", "oring"),
        ("ourable", "orable"),
        ("isation", "ization"), ("isations", "izations"), ("isational", "izational"),
        ("ise", "ize"), ("ises", "izes"), ("ised", "ized"), ("ising", "izing"), ("iser", "izer"),
        ("yse", "yze"), ("ysed", "yzed"), ("yses", "yzes"), ("ysing", "yzing"), ("elled", "eled"),
        ("elling", "eling"), ("eller", "eler"), ("ogue", "og"), ("ogues", "ogs"),
        ("fence", "fense"),
    ]

    /// Whole words with two national spellings.
    static let nationalWords = [
        "centre": "center", "centres": "centers", "metre": "meter", "metres": "meters",
        "litre": "liter", "litres": "liters", "fibre": "fiber", "programme": "program",
        "programmes": "programs", "licence": "license", "licences": "licenses",
        "practise": "practice", "grey": "gray", "judgement": "judgment",
        "acknowledgement": "acknowledgment", "fulfil": "fulfill", "enrol": "enroll",
        "enrolment": "enrollment", "ageing": "aging", "artefact": "artifact",
        "artefacts": "artifacts", "sceptical": "skeptical", "whilst": "while",
        "amongst": "among", "learnt": "learned", "spelt": "spelled",
    ]

    /// Misspellings that no rule of letters finds, and what was meant.
    static let corrections = [
        "recieve": "receive", "recieved": "received", "recieves": "receives", "acheive": "achieve",
        "beleive": "believe", "seperate": "separate", "seperated": "separated",
        "seperately": "separately", "definately": "definitely", "occured": "occurred",
        "occurence": "occurrence", "occurance": "occurrence", "wich": "which", "whcih": "which",
        "teh": "the", "hte": "the", "adn": "and", "taht": "that", "thier": "their",
        "thsi": "this", "wiht": "with", "accomodate": "accommodate", "adress": "address",
        "calender": "calendar", "catagory": "category", "comittee": "committee",
        "commitee": "committee", "concensus": "consensus", "dependant": "dependent",
        "existance": "existence", "goverment": "government", "gaurd": "guard",
        "harrassment": "harassment", "independant": "independent", "liason": "liaison",
        "maintainance": "maintenance", "maintenence": "maintenance", "managment": "management",
        "mispell": "misspell", "neccessary": "necessary", "necesary": "necessary",
        "noticable": "noticeable", "paralel": "parallel", "persistant": "persistent",
        "posession": "possession", "prefered": "preferred", "priviledge": "privilege",
        "proceedure": "procedure", "publically": "publicly", "refered": "referred",
        "referance": "reference", "relevent": "relevant", "responsability": "responsibility",
        "responsable": "responsible", "succesful": "successful", "sucessful": "successful",
        "sufficent": "sufficient", "supercede": "supersede", "supercedes": "supersedes",
        "superceded": "superseded", "suprise": "surprise", "tommorrow": "tomorrow",
        "transfered": "transferred", "untill": "until", "usefull": "useful", "verfy": "verify",
        "visable": "visible", "writting": "writing", "writen": "written", "yeild": "yield",
        "availible": "available", "availabe": "available", "availabilty": "availability",
        "enviroment": "environment", "incidnet": "incident", "servcie": "service",
        "procces": "process", "proces": "process", "reveiw": "review", "aproval": "approval",
        "aprove": "approve", "documnet": "document", "docment": "document", "recrod": "record",
    ]

    /// Pairs that differ as a misspelling would, and are two words.
    static let confusable: Set<Set<String>> = [
        ["casual", "causal"], ["casually", "causally"], ["martial", "marital"],
        ["signed", "singed"], ["united", "untied"], ["sacred", "scared"], ["silver", "sliver"],
        ["complaint", "compliant"], ["complaints", "compliants"], ["compiled", "complied"],
        ["compiles", "complies"], ["discreet", "discrete"], ["perfect", "prefect"],
        ["perform", "preform"], ["performed", "preformed"], ["performs", "preforms"],
        ["performing", "preforming"], ["barely", "barley"], ["unclear", "nuclear"],
        ["trials", "trails"], ["salted", "slated"], ["planing", "planning"], ["planned", "planed"],
        ["staring", "starring"], ["starred", "stared"], ["scraping", "scrapping"],
        ["scrapped", "scraped"], ["striping", "stripping"], ["stripped", "striped"],
        ["griping", "gripping"], ["gripped", "griped"], ["scarring", "scaring"],
        ["scarred", "scared"], ["sparring", "sparing"], ["slopping", "sloping"],
        ["slopped", "sloped"], ["snipping", "sniping"], ["dinning", "dining"],
        ["diners", "dinners"], ["suppers", "supers"], ["desert", "dessert"],
        ["deserts", "desserts"], ["filling", "filing"], ["tapping", "taping"],
        ["robbing", "robing"], ["hopping", "hoping"], ["mopping", "moping"], ["pinning", "pining"],
        ["barring", "baring"], ["wagging", "waging"], ["ratting", "rating"], ["canning", "caning"],
        ["tilling", "tiling"], ["cannons", "canons"], ["thoroughly", "throughly"],
        ["immortality", "immorality"],
    ]
}
