"""Ordinary nouns that open a headline without an article."""

from __future__ import annotations

from newsdigest.english.words import word_set

NOUNS = word_set(
    """
    accident account agreement aid airline airport alarm alert ambulance animal answer anger appeal area arson
    assault attack audience auction award baby baker ball band beach beer bill bird blast blaze blood boat body bomb
    bond book border boss bread bridge broadcast bus business cable camera campaign cancer captain car cargo case
    cash cause chain chair change charge chief choir church cinema claim class clash climate coach coal coast cold
    collapse comment company concert concern contact content contract control copper cost council couple court cover
    craft crash crew crime crisis criticism crowd culture dam damage data dawn day deal death debate debt decision
    defence delay demand detail diesel dispute doctor dog door doubt drama dream drink drone drought drug dust duty
    earthquake economy effort electricity energy engine error escape event evidence exam exhibition expert export
    factory faith fan fare farm fear feed ferry festival fight figure file film fine fire fish flag flight flood
    floor fog food football force forest form fraud freight fruit fuel fund game garden gas ghost girl glass goal
    gold grain grant ground group growth guard guide harbour harbor hail health hearing heat heavy help high history
    home hope horse hospital host hotel house hunger hunt ice import income industry inflation injury inquest
    inquiry insurance interest issue jail jewel job judge jury key knife labour land landslide launch law lawsuit
    lead league leak lease letter library licence light line link list loan logo lorry loss luck luggage mail
    mainland major map march market match meal measure meat media medicine merger message metal milk mine money
    motion mountain move murder museum music mystery network news night noise north note nuclear number oil onset
    opera operation order outbreak outrage owner paint panel paper parade park part party path pay peace pension
    phone photo picture piece pilot pipe place plan plane plant play plea poison police policy poll pool post power
    praise press price prison prize probe problem profit project proof protest public pupil quake question race
    radio rail rain rate record reform relief remain rent repair report rescue research result return revenue rice
    ride right riot rise risk river road rock roof room row rubbish rule rumour rumor safety sale salt sand school
    screen sea search season seat secret security sense service sewage share shark sheep ship shock shop side sign
    site skill smoke snow soil song sound source space speech speed sport spread staff stage station steel stock
    stone storm story street strike student study suit sun supply support surgery survey suspect switch system talk
    target task tax tea team technology temperature test theatre theft thing threat ticket tide timber time title
    tobacco toll topic tornado tour town track trade traffic train transfer transport treatment trial trip troop
    truck trust truth turnout twin union unrest update vaccine value van venue verdict video view village violence
    virus visit voice vote wage wait war warning waste watch water wave weapon weather website week weekend wheat
    whale wheel wind wine winter witness woman word work world worry wreck yard year youth zone
    """
)
