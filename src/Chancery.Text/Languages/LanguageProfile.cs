namespace Chancery.Text.Languages;

/// <summary>What a language is known by among those of its script.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="Words">Its commonest short words, lower case: articles, prepositions, pronouns, auxiliaries.</param>
/// <param name="Letters">Letters that few others write; a word that holds one speaks for it.</param>
/// <param name="Endings">Endings of longer words.</param>
internal sealed record LanguageProfile(string Code, string Words, string Letters = "", string Endings = "")
{
    /// <summary>The languages written in Latin letters.</summary>
    public static IReadOnlyList<LanguageProfile> Latin { get; } =
    [
        new("en", "the of and to in a is was for on that with by as at from it be are were has have had said not this which will an or its their they he she his her him who been but would after about also than more between during over into told when where while there our we you i if so out up no new could should says may must against under other all one two first last year years week day people government minister president", "", "tion ing ment ness ship ally ies ted ght ful ous ence ance ould"),
        new("fr", "le la les des du de et en un une est dans pour que qui sur au aux par avec plus ne pas ce cette ces se son sa ses il elle ils ont été sont mais ou où leur leurs nous vous après entre comme selon lors contre sans sous également ainsi fait être avoir tout deux dont l d s n qu", "çœèêùû", "tion ment eux aux ité ique aire isme ées"),
        new("de", "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine einer einem einen als auch es an werden aus er hat dass sie nach wird bei um am sind noch wie über so zum zur war haben nur oder aber vor bis mehr durch wurde gegen unter sein seine ihr kann wir ich", "ßäöü", "ung keit heit lich isch schaft tion ten gen"),
        new("es", "el la los las de del y en que un una por con para se su sus al lo como más pero no es fue ha han son entre sobre este esta también hasta desde cuando muy sin ser según tras durante donde ante contra le les ya o sí hay todo dos años había están", "ñáíóú¿¡", "ción dad mente ado ando iendo aron"),
        new("pt", "o a os as de do da dos das e em que um uma por com para se no na nos nas ao à mais mas não é foi são como também entre sobre seu sua seus suas até pelo pela pelos pelas ele ela isso este esta quando já está ser tem segundo após durante contra muito sem ou há", "ãõçêâ", "ção ções dade mente ado ando ram ento"),
        new("it", "il lo la i gli le di del della dei delle e ed in che un una per con non è si da dal dalla al alla sono ha hanno come anche più ma su nel nella sul suo sua loro questo questa tra fra stato dopo ancora essere contro o se ci degli agli alle dai quale quando", "ìòàèù", "zione mente ità ando ato are ere ire"),
        new("nl", "de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar heeft hebben wordt werd worden door over tot tegen zich hij zij ze we wij hun deze dit die was waren meer geen kan zal na onder tussen volgens wel moet", "", "ing lijk heid atie eren schap"),
        new("vi", "và của các trong được là có cho với không người những một này đã đến từ về khi đó tại theo cũng để nước năm ra trên sẽ như nhiều hai việc giữa phát hợp tác bộ trưởng ông bà va cua cac duoc voi khong nguoi nhung nay da den tu ve khi tai theo cung nuoc nam tren nhu nhieu giua hop ong ba viec thu tuong chinh phu quan he doi lanh dao", "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", ""),
        new("id", "yang dan di dari untuk dengan pada dalam ini itu tidak akan ke oleh sebagai adalah juga telah atau karena bahwa dapat tersebut mereka kami kita dia ia saya antara setelah saat sudah para bisa ada lebih secara hingga kepada tahun negara pemerintah presiden menteri menjadi serta bagi", "", "kan nya annya kannya"),
        new("ms", "yang dan di dari untuk dengan pada dalam ini itu tidak akan ke oleh sebagai adalah juga telah atau kerana bahawa boleh tersebut mereka kami kita beliau ia saya antara selepas ketika sudah para ada lebih secara sehingga kepada tahun negara kerajaan perdana menteri menjadi serta bagi daripada turut berkata ialah", "", "kan nya annya"),
        new("pl", "w i na z do się nie że to jest o jak po od za przez dla przy co są oraz ale był była było czy tego ten ta które który która także będzie już może tym jego jej ich przed między podczas pod nad tylko być został bardzo", "ąćęłńśźż", "ość nia nie ego ych owy owej ania"),
        new("cs", "a v se na je že s z o do to i ve pro jsou by za k po jako jeho si od které který která nebo ale jak aby byl byla bylo také při podle už více mezi jen než tak být proti před však jejich kteří bude podle řekl", "ěřůčšžýť", "ní ého ých ost ová ění ské"),
        new("sk", "a v sa na je že s z o do to i vo pre sú by za k po ako jeho si od ktoré ktorý ktorá alebo ale aby bol bola bolo tiež pri podľa už viac medzi len než tak byť proti pred však ich bude povedal ktorí", "ľĺŕôäčšžý", "nie ého ých osť ová ské"),
        new("ro", "și în de la a cu pe din o un care să nu este pentru că au mai fi al ale ai sau prin după până între fost acest această sunt dar ce lui se ca va lor despre când fără sub iar precum către cele", "ășțşţâî", "ului ilor ție are ea ează"),
        new("hu", "a az és hogy nem is egy ez volt meg csak de már el van azt ki ha vagy mint még fel lesz után szerint között amely amit akik majd minden ezt kell két ami pedig sem illetve számára ellen", "őűöüáéí", "ság ség nak nek ban ben ról ről val vel tott"),
        new("sv", "och i att en det som på är av för den med till inte om ett har de han var från vid sig men så kan ska efter eller också mellan under hade där när än sin sitt mot över vi alla nya enligt säger detta blir", "åäö", "ning het lig arna erna ande"),
        new("da", "og i at en det som på er af for den med til ikke om et har de han var fra ved sig men så kan skal efter eller også mellem under havde der da end sin sit mod over vi alle nye ifølge siger dette bliver blev deres hans", "æøå", "ning hed lig erne ende"),
        new("no", "og i at en det som på er av for den med til ikke om et har de han var fra ved seg men så kan skal etter eller også mellom under hadde der da enn sin sitt mot over vi alle nye ifølge sier dette blir ble deres hans fram", "æøå", "ning het lig ene ende"),
        new("fi", "ja on ei että se oli hän ovat myös mutta kun niin kuin tai jos joka mukaan sekä vain sen hänen voi nyt jo olla ole tämä tämän jonka eivät ollut hänellä välillä kanssa jälkeen mennessä vuoden vuonna sitä heidän meidän", "äö", "ssa ssä sta stä lla llä minen neen taan"),
        new("tr", "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ancak en ne o var ise değil ki mi her iki arasında tarafından göre etti oldu dedi eden yeni önce karşı üzerinde bakanı cumhurbaşkanı başkanı türkiye ilişkin", "ğışçöü", "lar ler dan den nda nin lık lik mak mek iyor dir"),
        new("hr", "i u je na se da za su od s o a to kao što koji koja koje ne će iz bi do sa ili ali po biti bio bila je između nakon prema više samo kako kod pri te također rekao godine protiv predsjednik", "čćđšž", "nja nje ima ost ski ski ovi"),
        new("sl", "in v je na se da za so od z s o ki kot tudi pa ne bo iz bi do ali po biti bil bila med več samo kako pri ter po njihov leta ob ni pred tem ga še zaradi proti dejal", "čšž", "nja nje ost ski ega imi"),
        new("lt", "ir yra kad į su iš tai buvo kaip bet už apie po ar dėl jis jie taip pat bus nuo iki prie tik dar savo šio metų metais kuris kurie tarp prieš pagal sakė", "ąčęėįšųūž", "mas imas ijos ių uose"),
        new("lv", "un ir ka uz no ar par kas tas bija kā bet arī pēc lai vai gan viņš viņi tika būs līdz pie tikai vēl savu gada starp pret saskaņā sacīja", "āčēģīķļņšūž", "šana ijas iem ības"),
        new("et", "ja on ei et see oli ta ka kui aga või ning oma mis kes seda ole nii pärast tema nende meie juba veel kuni vahel vastu aasta ütles poolt ainult olid", "õäöü", "mine sse st des ega"),
        new("sq", "dhe të në e i për me që një nga është si u ka kjo ky janë më por se do duke pas ndaj midis kanë tij saj ishte edhe tha vendit", "ëç", "ve isë imit"),
        new("sw", "ya wa na kwa ni katika za la cha kuwa hii hiyo huo pia lakini baada kama wake yake wao alisema nchi kati ili hadi watu rais serikali", "", "isha ana"),
        new("so", "oo ka iyo ku waa in uu ee la ayaa ah ay aan soo u si waxa lagu kale kadib sheegay dalka inta", "", "ayay adda"),
        new("tl", "ang ng sa mga na at ay si ni para ito hindi kay din rin siya sila nang may kung pero isang niya mula ayon ating", "", ""),
        new("ca", "el la els les de del i en que un una per amb no és va ha han com més però a al dels seu seva aquest aquesta també entre sobre des fins quan segons després durant són ser", "çàèòïŀ", "ció tat ment"),
        new("af", "die van en in is het dat nie te vir met op om wat sy hy aan was deur by ook sal kan uit as hulle word na oor maar ons meer gesê tussen tot", "ê", "ing heid lik"),
        new("ha", "da ta na a ya ba ne ce ga wa an don su kuma zuwa shi sun wannan yana amma daga cikin bayan tsakanin gwamnatin shugaban", "ɗƙɓ", ""),
        new("az", "və bir bu üçün ilə da də olan kimi sonra ki o isə var olaraq daha arasında tərəfindən edib olub etdi ölkə prezidenti haqqında", "əğışçöü", "lar lər dan dən nın"),
        new("uz", "va bu bilan uchun bir ham oʻz deb edi shu yil bo'lgan bo‘yicha qildi davlat respublikasi oʻzbekiston hamkorlik prezidenti haqida", "", "lar ning dagi"),
    ];

    /// <summary>The languages written in Cyrillic letters.</summary>
    public static IReadOnlyList<LanguageProfile> Cyrillic { get; } =
    [
        new("ru", "и в на не что с по к из от для за о это как а его он она они их был была были будет также при до между после или но так только то уже все если которые который мы", "ыэё", "ция ость ого ться ный"),
        new("uk", "і в на не що з до та у від для за про це як а його він вона вони їх був була були буде також при між після або але так тільки вже все якщо які який ми й є", "іїєґ", "ція ість ого ться ний"),
        new("be", "і ў на не што з да ад для за пра гэта як а яго ён яна яны іх быў была былі будзе таксама пры паміж пасля або але так толькі ўжо усё калі якія які мы", "ўі", "ага асць"),
        new("bg", "и в на не че с по към от за това като а той тя те им беше са ще също при до между след или но така само вече всички ако които който ние се да", "ъщ", "ция ост ата ите"),
        new("sr", "и у на не да с по од за о то као а он она они је био била су ће такође при до између после или али тако само већ све ако који која се", "ђјљњћџ", "ција ост ски"),
        new("mk", "и во на не дека со по од за тоа како а тој таа тие беше се ќе исто при до меѓу после или но така само веќе сите ако кои кој да", "ѓѕјљњќџ", "ција ост ите"),
        new("kk", "және мен бұл үшін бір да де деп туралы болды болып ол осы кейін арасында қазақстан", "әғқңөұүһі", "лар лер дың"),
        new("mn", "болон нь юм байна энэ гэж улсын тухай бөгөөд дээр хийх байгаа монгол", "өү", "ийн ын"),
    ];

    /// <summary>The languages written in Arabic letters.</summary>
    public static IReadOnlyList<LanguageProfile> Arabic { get; } =
    [
        new("ar", "في من على إلى أن التي الذي هذا هذه مع عن كان كما بين بعد قال وقال ما لا أو قد تم ذلك خلال", "ةىأإ", ""),
        new("fa", "و در به از که این را با است برای آن یک خود تا بر هم شد شده کرد می های ایران گفت نیز پس", "پچژگی", ""),
        new("ur", "کے کی میں اور سے کا کو ہے نے پر یہ کہ اس ہیں بھی کیا گیا ہو تھا وزیر پاکستان", "ٹڈڑںےہ", ""),
        new("ps", "د په او چې کې له دا ته سره یې هم دی شوي کړي افغانستان", "ښډړټځڅېۍ", ""),
        new("ckb", "لە و بە کە بۆ ئەو ئەم لەگەڵ دەکات کوردستان هەرێمی", "ەڕڵێۆ", ""),
    ];

    /// <summary>The languages written in Devanagari.</summary>
    public static IReadOnlyList<LanguageProfile> Devanagari { get; } =
    [
        new("hi", "के में की है और से को का ने पर कि यह भी हैं इस एक लिए कहा साथ गया नहीं हो था", "", ""),
        new("mr", "आहे या आणि च्या ते होते नाही तर हे आहेत मध्ये केले झाले म्हणाले करण्यात", "ळ", ""),
        new("ne", "छ र को मा ले छन् पनि भएको गरेको हुने यो नेपाल गर्ने भन्ने थियो", "", ""),
    ];
}
