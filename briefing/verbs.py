"""Common English verbs and their forms: what a word can be, as sets to look into."""

from __future__ import annotations

_IRREGULAR = dict(
    pair.split(":")
    for pair in """become:became begin:began break:broke bring:brought build:built buy:bought catch:caught
    choose:chose cost:cost
    come:came cut:cut deal:dealt draw:drew drive:drove eat:ate fall:fell feel:felt fight:fought
    find:found forget:forgot get:got give:gave go:went grow:grew hear:heard hide:hid hit:hit hold:held
    keep:kept know:knew lead:led learn:learnt leave:left lend:lent let:let lose:lost make:made mean:meant
    meet:met pay:paid put:put quit:quit read:read ride:rode rise:rose run:ran say:said see:saw
    seek:sought sell:sold send:sent set:set shoot:shot show:showed shrink:shrank sit:sat sleep:slept
    speak:spoke spend:spent split:split spread:spread stand:stood steal:stole stick:stuck strike:struck
    swim:swam take:took teach:taught tell:told think:thought throw:threw understand:understood wake:woke
    wear:wore win:won write:wrote""".split()
)
_REGULAR = """accept accompany achieve acquire act adapt add adjust adopt advertise affect agree aim align allow
    analyse analyze announce answer appeal appear apply approach argue arise arrive ask assess assign assume attach
    attract avoid balance base beat behave believe belong benefit blame boost borrow call capture care carry cause
    change charge check claim click close collaborate collapse collect combine communicate compare compete complain
    complete comprise concern conduct connect consider consist consume contact contain continue contribute control
    convert convince count cover create cure decide decline deepen define deliver demand demonstrate deny
    depend describe deserve design determine develop differ differentiate disappear discover discuss distinguish
    distribute divide dominate double drop earn ease embrace emerge emphasise emphasize employ enable encourage end
    engage enhance enjoy ensure enter equal establish evaluate evolve examine exceed exchange exist expand expect
    experience explain explore expose express extend face fail feed fill fit fix flow focus follow force form foster
    gain generate guarantee guess guide handle happen hate help hire hope identify ignore imagine imitate impact
    imply improve include increase indicate influence inform insist inspire integrate intend introduce invent invest
    invite involve join judge jump justify kill label lack last launch lie like limit link list listen live locate
    look love lower maintain manage mark market master matter maximise maximize measure merge miss motivate move
    multiply need notice observe obtain occupy occur offer open operate optimise optimize order organise organize
    outperform outweigh own participate pass perform persuade pick place plan play please point position possess
    post practise prefer prepare present preserve prevent price produce profit promise promote protect prove provide
    publish pull purchase pursue push question raise range rate reach react realise realize receive recognise
    recognize recommend record recover reduce refer reflect refuse regard reject relate release rely remain remember
    remove repeat replace reply report represent require research resist resolve resonate respond rest result retain
    retire return reveal reverse review reward sacrifice satisfy save scale search seem select separate serve settle
    shape share shift shop shorten show sign signal simplify sink skip slow solve sort sound sponsor start state
    stay stem stop strengthen stress struggle study substitute succeed suffer suggest suit supply support surprise
    survive switch talk target tend test thank tie track trade train transform translate travel treat triple trigger
    trust try turn undergo underestimate unite unlock update urge use value vary view visit wait walk want warn
    waste watch weaken welcome wish withdraw withstand work worry yield absorb accelerate accumulate admire admit
    advise afford aid amount amplify anticipate apologise apologize arrange assemble assist assure await ban bear
    blend boil book bother browse calculate campaign cancel carve cease celebrate certify chase cite clarify climb
    coach combat command comment commission compensate compete compile compound comply concentrate conclude confirm
    confuse conquer convey cook correct crash crave criticise criticize cross crowd damage dare debate deceive
    declare dedicate defeat defend define delay delete delight depart derive detect deter devote dictate die dig
    diminish disclose discourage dislike dismiss dispute disrupt dissolve distort disturb donate doubt draft drag
    drain dress drift drown educate elect eliminate embed emphasise enforce enlarge enrich ensure entertain entitle
    envy equip escape estimate evoke exaggerate exclude execute exercise exert exhaust exhibit exploit export fade
    fancy fear feature file finance finish fire float flourish fly forbid forecast forgive formulate frame frighten
    fuel fulfil fulfill function fund gather glance govern grab grant guard halt harm hesitate highlight host hurry
    illustrate import impose impress incorporate indulge infer inherit inhibit initiate inject innovate inquire
    inspect install interact interest interpret interrupt interview invade irritate isolate justify knock land laugh
    layer lift linger load lobby lock long mail matter mature mention mind mirror mislead mobilise mobilize modify
    monitor mount narrow neglect negotiate nurture object oblige obscure opt oppose originate overcome overlook owe
    pack paint pause penetrate perceive permit persist phone pitch pledge plunge pollute pool pour praise preach
    precede predict press pretend prevail prize probe proceed process program prohibit prompt propose prosper
    provoke punish puzzle qualify quote race rank rebuild recall recruit redesign refine reform regain regret
    regulate reinforce remark remind render renew rent repair repay reply rescue resemble reserve reset resign
    resort respect restore restrict resume retail rethink retreat retrieve reuse rid ruin rule rush scan scare
    schedule score secure sense shake shine shout shut simplify slide smile soar solicit spark specialise specialize
    specify spoil spot squeeze stabilise stabilize stand steer stimulate stock store stretch strive structure submit
    subscribe sum summarise summarize supplement suppose suppress surround survey suspect suspend sustain swap sweep
    tackle tailor tap taste tear tempt terminate testify threaten tighten tolerate top touch trace transfer transmit
    trap treasure twist type uncover underline undermine unify unlock update upgrade upset validate vanish venture
    verify violate volunteer vote wander warm warrant wash weigh widen wonder wrap""".split()  # fmt: skip


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeou" else base + "s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeou":
        return base[:-1] + "ied"
    doubled = base in {"stop", "plan", "drop", "shop", "ship", "refer", "occur", "prefer", "commit", "admit", "submit"}
    return base + base[-1] + "ed" if doubled or base in {"control", "travel", "label", "skip", "fit"} else base + "ed"


BASES = frozenset(_REGULAR) | frozenset(_IRREGULAR)
THIRDS = frozenset(_third(base) for base in BASES)
PASTS = frozenset(_past(base) for base in _REGULAR) | frozenset(_IRREGULAR.values())
# pasts that are never participles: they carry a clause by themselves
STRICT_PASTS = frozenset(
    """became began broke chose came drew drove ate fell forgot gave went grew hid knew rode rose ran saw
    shrank spoke stole swam took threw woke wore wrote felt kept meant thought said told""".split()
)
# bases that are never nouns: they carry a clause even when its subject is not the word before
STRICT_BASES = frozenset(
    """win ask write say see go come eat fall fail teach send speak spend think throw wear begin give achieve
    afford become believe bring buy choose create decide deserve depend differ die earn exist expect forgive forget
    grow happen hear improve include keep know learn lose maintain prefer prevent provide reduce remain remember
    require resist satisfy seek seem sell solve suffer tell tend understand survive expect rely belong
    consist""".split()
)
# third persons that are plural nouns as often: behind a plural they are nouns
PLURAL_NOUNS = frozenset(
    """answers brands calls causes changes claims costs demands designs efforts focuses forms gains goals ideas
    interests labels links markets matters measures models needs offers orders parts plans points prices products
    profits projects questions ranges rates reasons records reports results returns reviews risks sales searches
    services shares signs sounds starts states steps stories stores supplies tests trades turns types uses values
    views visits wants words works benefits experiences experiments features functions programs programmes processes
    processes signals stages surveys techniques trends ways""".split()
)
NOUNS_IN_ING = frozenset(
    """advertising banking beginning branding briefing building buying clothing coaching consulting engineering
    everything feeling financing gaming hearing housing king learning listing manufacturing marketing meaning
    meeting morning networking nothing offering opening packaging planning positioning pricing printing processing
    programming publishing rating reading ring selling setting shipping shopping something spending spring
    storytelling streaming string targeting thing trading training understanding upbringing warning wing
    writing""".split()
)

IMPERATIVES = frozenset(
    """ask avoid build check choose create decide define design do don't find focus give invest keep know learn
    listen make measure never offer pick plan provide put remember remove replace reward say send set share show
    start stop talk teach tell test think treat try understand use write always look begin bring write collect
    compare spend let publish cancel fix cut drop save
    invite turn change prepare count replace reduce avoid follow answer hire train add mark close open cover
    lead move list imagine stop let look aim measure judge settle run hold""".split()
)
