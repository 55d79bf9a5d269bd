using Chancery.Text.Languages;
using CsCheck;

namespace Chancery.Text.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The two ministers agreed to meet again in the autumn, and their officials will prepare the talks.")]
    [InlineData("en", "Việt Nam's General Secretary Tô Lâm was received in Đà Nẵng by Nguyễn Thị Bích and Trần Quốc Bảo of the Đồng Tháp committee on Monday.")]
    [InlineData("en", "Ministers of five nations sign fisheries treaty in Oslo")]
    [InlineData("fr", "Le ministre des affaires étrangères a été reçu par son homologue, avec lequel il a évoqué les relations entre les deux pays.")]
    [InlineData("de", "Der Außenminister traf sich am Dienstag mit seiner Kollegin, um über die Beziehungen zwischen den beiden Ländern zu sprechen.")]
    [InlineData("es", "El ministro se reunió el martes con su homóloga para hablar de las relaciones entre los dos países y de una visita oficial.")]
    [InlineData("pt", "O ministro não foi recebido pela presidente, mas os dois países vão assinar um acordo na próxima semana, segundo o governo.")]
    [InlineData("it", "Il ministro degli Esteri ha incontrato la sua omologa per discutere delle relazioni tra i due Paesi e di una visita ufficiale.")]
    [InlineData("nl", "De minister heeft dinsdag met zijn ambtgenoot gesproken over de betrekkingen tussen de twee landen en het bezoek van de koning.")]
    [InlineData("vi", "Bộ trưởng Ngoại giao đã có cuộc hội đàm với người đồng cấp về quan hệ giữa hai nước và chuyến thăm của Thủ tướng.")]
    [InlineData("vi", "Bo truong Ngoai giao da co cuoc hoi dam voi nguoi dong cap ve quan he giua hai nuoc va chuyen tham cua Thu tuong trong nam nay.")]
    [InlineData("id", "Menteri luar negeri bertemu dengan mitranya pada hari Selasa untuk membahas hubungan kedua negara dan kunjungan presiden yang akan datang.")]
    [InlineData("pl", "Minister spraw zagranicznych spotkał się we wtorek ze swoim odpowiednikiem, aby rozmawiać o stosunkach między oboma krajami.")]
    [InlineData("cs", "Ministr zahraničí se v úterý setkal se svým protějškem a jednal s ním o vztazích mezi oběma zeměmi, které jsou podle něj dobré.")]
    [InlineData("ro", "Ministrul de externe s-a întâlnit marți cu omologul său pentru a discuta despre relațiile dintre cele două țări și o vizită.")]
    [InlineData("hu", "A külügyminiszter kedden találkozott kollégájával, hogy a két ország közötti kapcsolatokról és egy látogatásról tárgyaljon.")]
    [InlineData("sv", "Utrikesministern träffade på tisdagen sin kollega för att tala om förbindelserna mellan de två länderna och ett besök.")]
    [InlineData("fi", "Ulkoministeri tapasi tiistaina kollegansa ja keskusteli hänen kanssaan maiden välisistä suhteista, jotka ovat hyvät.")]
    [InlineData("tr", "Dışişleri bakanı salı günü mevkidaşı ile iki ülke arasında ilişkiler için bir araya geldi ve bir ziyaret hakkında konuştu.")]
    [InlineData("ru", "Министр иностранных дел во вторник встретился со своим коллегой и обсудил отношения между двумя странами, которые были хорошими.")]
    [InlineData("uk", "Міністр закордонних справ у вівторок зустрівся зі своїм колегою та обговорив відносини між двома країнами, які є добрими.")]
    [InlineData("bg", "Министърът на външните работи се срещна във вторник със своя колега и обсъди отношенията между двете страни, които са добри.")]
    [InlineData("ar", "التقى وزير الخارجية نظيره يوم الثلاثاء لبحث العلاقات بين البلدين")]
    [InlineData("fa", "وزیر امور خارجه روز سه‌شنبه با همتای خود دیدار کرد و گفت که روابط دو کشور خوب است")]
    [InlineData("hi", "विदेश मंत्री ने मंगलवार को अपने समकक्ष से मुलाकात की और दोनों देशों के संबंधों पर चर्चा की")]
    [InlineData("zh", "外交部长星期二会见了他的同行，讨论了两国关系。")]
    [InlineData("ja", "外務大臣は火曜日に会談し、両国の関係について話し合いました。")]
    [InlineData("ko", "외교부 장관은 화요일에 회담을 갖고 양국 관계를 논의했다.")]
    [InlineData("th", "รัฐมนตรีต่างประเทศพบกับคู่เจรจาเมื่อวันอังคาร")]
    [InlineData("el", "Ο υπουργός Εξωτερικών συναντήθηκε την Τρίτη με τον ομόλογό του.")]
    [InlineData("he", "שר החוץ נפגש ביום שלישי עם עמיתו ודן ביחסים בין שתי המדינות.")]
    public void A_short_text_is_known_by_its_language(string code, string text)
    {
        var language = LanguageDetector.Detect(text);
        language.Code.ShouldBe(code);
        language.Confidence.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12.5 34.7 --- 99\n1987 1988")]
    [InlineData("Kxqzv brthm plowd snagf")]
    public void Where_nothing_speaks_for_a_language_none_is_named(string text) => LanguageDetector.Detect(text).ShouldBe(DetectedLanguage.Undetermined);

    [Fact]
    public void A_quotation_in_another_language_does_not_turn_a_report()
    {
        var language = LanguageDetector.Detect(
            "The president thanked her hosts for the welcome that they had given to the delegation, and said in French: \"Je suis très heureuse d'être parmi vous.\" She will leave for home on Friday.");
        language.Code.ShouldBe("en");
    }

    [Fact]
    public void What_is_not_plainly_foreign_may_be_English()
    {
        DetectedLanguage.Undetermined.MayBe("en").ShouldBeTrue();
        new DetectedLanguage("fr", 20).MayBe("en").ShouldBeTrue();
        new DetectedLanguage("fr", 90).MayBe("en").ShouldBeFalse();
    }

    [Theory]
    [InlineData("U.S. team gives medical equipment to Nicaragua.")]
    [InlineData("Shr 1.60 dlrs vs 3.12 dlrs\nNet 10.6 mln vs 20.6 mln\nRevs 162.5 mln")]
    [InlineData("Soybean 17un unch 12un unch 3p up 5 11p unch 14")]
    public void A_headline_or_a_table_in_English_is_not_taken_for_another_language(string text) => LanguageDetector.Detect(text).MayBe("en").ShouldBeTrue();

    [Fact]
    public void Marks_that_stand_apart_from_their_letters_change_nothing()
    {
        const string Text = "Bộ trưởng đã có cuộc hội đàm với người đồng cấp về quan hệ giữa hai nước.";
        LanguageDetector.Detect(Text.Normalize(System.Text.NormalizationForm.FormD)).ShouldBe(LanguageDetector.Detect(Text));
    }

    [Fact]
    public void Any_text_gives_a_language_and_a_confidence_in_bounds() =>
        Gen.String.Sample(text =>
        {
            var language = LanguageDetector.Detect(text);
            return language.Confidence is >= 0 and <= 100 && language.Code.Length is 2 or 3;
        });
}
